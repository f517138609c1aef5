import type { Case, Clock, Command, Item, Problem } from '@samskab/contracts';
import type { Flow, FundingOp, Model, MoneyLine, Node } from '@samskab/definition';
import type { Json } from '@samskab/persistence';
import { hashedSlim } from '../../src/definitions/publish-definition.ts';
import type { Caller, TestApi } from './api.ts';
import { eventually } from './eventually.ts';
import { openTask } from './village-bus.ts';

/** People of the municipality at work on real cases, and the clock that goes on. */
export class Municipality {
  constructor(
    readonly api: TestApi,
    readonly worker: Caller,
  ) {}

  static async of(api: TestApi): Promise<Municipality> {
    return new Municipality(api, await api.as('case-worker'));
  }

  async start(processKey: string, town: string, input: object = {}): Promise<string> {
    const body = { processKey, title: `${processKey} ${town}`, town, input };
    const { body: command } = await this.worker.command<Command>('/api/cases', body);
    if (!command.caseId) throw new Error(JSON.stringify(command));
    return command.caseId;
  }

  async read(caseId: string): Promise<Case> {
    return (await this.worker.get<Case>(`/api/cases/${caseId}`)).body;
  }

  when<T>(caseId: string, seen: (one: Case) => T | undefined): Promise<T> {
    return eventually(async () => seen(await this.read(caseId)), 30);
  }

  /** Does the task at a node; who has no login has it recorded by `by`. */
  async done(caseId: string, node: string, data: object = {}, by = this.worker): Promise<Command> {
    const { id, role } = await openTask(this.worker, caseId, node);
    const staff = role === 'chief-executive' || role === 'finance-officer';
    const caller = staff ? await this.api.as(role) : by;
    const behalf = role === null || staff || role === 'case-worker' ? {} : { onBehalfOf: role };
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const { status, body } = await caller.command<Command & { faults?: Problem['faults'] }>(path, { data, ...behalf });
    expect([node, status, body.faults]).toEqual([node, 200, undefined]);
    return body;
  }

  async now(): Promise<string> {
    return (await this.worker.get<Clock>('/api/clock')).body.now;
  }

  async goTo(at: string): Promise<void> {
    if ((await this.now()) < at) await this.worker.send('POST', '/api/clock/jump', { to: 'instant', at });
  }

  /** Every body on the item's way says yes, each on its evening. */
  async approve(caseId: string, data: object): Promise<void> {
    const secretary = await this.api.as('council-secretary');
    const itemId = await this.when(caseId, ({ items }) => items.find(({ meetingId }) => meetingId !== null)?.id);
    const { body: item } = await secretary.get<Item>(`/api/items/${itemId}`);
    for (const { itemId: treated } of item.route) {
      const { meetingAt } = (await secretary.get<Item>(`/api/items/${treated}`)).body;
      await this.goTo(meetingAt);
      const last = treated === item.route.at(-1)?.itemId ? { data } : {};
      const close = { outcome: 'approved', how: 'elsewhere', ...last };
      const { status, body } = await secretary.command<Problem>(`/api/items/${treated}/close`, close);
      expect([status, body.detail]).toEqual([200, undefined]);
    }
  }

  async publish(key: string, model: Model): Promise<void> {
    await this.api.app.database.transaction(async (tx) => {
      const latest = await tx.versions.latest(key);
      const number = (latest?.number ?? 0) + 1;
      if (!latest) await tx.processes.insert({ key, name: key });
      const words = { name: key, layout: {}, note: '', publishedBy: 'process-designer', publishedAt: await this.now() };
      const drawn = { model: model as unknown as Json, ...hashedSlim(model) };
      await tx.versions.publish({ id: `${key}.v${number}`, processKey: key, number, ...drawn, ...words });
    });
  }
}

type Posted = { op: FundingOp; amount: string; decidedBy?: string; cover?: string };

/** A drawing in which the municipality agrees, and then money is posted on one line. */
export function postingDrawing(key: string, kind: MoneyLine['kind'], postings: readonly Posted[]): Model {
  const agree: Node = { id: 'agree', type: 'activity', activity: 'user', role: 'case-worker', form: [] };
  const services = postings.map(({ op, ...how }, index): Node => {
    const facet = { kind: 'funding' as const, op, line: 'line', ...how };
    return { id: `post-${index + 1}`, name: 'Postering', type: 'activity', activity: 'service', facet };
  });
  const nodes: Node[] = [
    { id: 'begin', type: 'event', position: 'start', on: [] },
    agree,
    ...services,
    { id: 'done', type: 'event', position: 'end', on: [] },
  ];
  const flows = nodes.slice(1).map(({ id }, index): Flow => ({ id: `f-${id}`, from: nodes[index]!.id, to: id }));
  const process = {
    ...{ id: `p-${key}`, key, name: key, executable: true, nodes, flows, lanes: [], artifacts: [] },
    roles: [{ id: 'case-worker', name: 'Sagsbehandler', side: 'municipality' as const }],
    variables: [{ id: 'area', type: 'area' as const, constant: true, value: '"Kollektiv trafik"' }],
    moneyLines: [{ id: 'line', name: 'Linjen', area: 'area', kind }],
  };
  return { id: `m-${key}`, format: 1, namespace: 'https://samskab.example', processes: [process], roots: [] };
}
