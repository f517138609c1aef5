import type { Flow, Model } from '@samskab/definition';
import { and, drawing, end, path, pick, start, user } from '@samskab/testing/drawing';

/** People and parallel gateways joined at will: a person may send a token anywhere, a gateway only onwards. */
export const parallelDrawing = (random: () => number): Model => {
  const nodes = Array.from({ length: 4 + Math.floor(random() * 7) }, (_, n) =>
    random() < 0.5 ? and(`g${n}`) : user(`t${n}`),
  );
  const ids = nodes.map(({ id }) => id);
  const flows = nodes.flatMap(({ id, type }, n) => {
    const targets = type === 'activity' ? ids : ids.slice(n + 1);
    const to = Array.from({ length: 1 + Math.floor(random() * 2.5) }, () => pick([...targets, 'end'], random));
    return [...new Set(to)].flatMap((target) => path(id, target).flows ?? []);
  });
  return drawing(start(), ...nodes, end(), path('start', ids[0] as string), { flows });
};

/** The token game of BPMN's parallel gateways and tasks, written as plainly as it can be: counts, and no instances. */
export class TokenGame {
  readonly tasks: Record<string, number> = {};
  readonly waiting: Record<string, number> = {};
  private readonly flows: Flow[];
  private readonly gateways: Set<string>;

  constructor(model: Model) {
    const [process] = model.processes;
    this.flows = process!.flows;
    this.gateways = new Set(process!.nodes.filter(({ type }) => type === 'gateway').map(({ id }) => id));
    this.leave('start');
  }

  complete(task: string): void {
    this.tasks[task]! -= 1;
    this.leave(task);
  }

  private leave(node: string): void {
    for (const flow of this.flows) if (flow.from === node) this.arrive(flow);
  }

  private arrive(flow: Flow): void {
    if (this.gateways.has(flow.to)) this.join(flow);
    else if (flow.to !== 'end') this.tasks[flow.to] = (this.tasks[flow.to] ?? 0) + 1;
  }

  private join(flow: Flow): void {
    this.waiting[flow.id] = (this.waiting[flow.id] ?? 0) + 1;
    const incoming = this.flows.filter(({ to }) => to === flow.to);
    if (!incoming.every(({ id }) => (this.waiting[id] ?? 0) > 0)) return;
    for (const { id } of incoming) this.waiting[id]! -= 1;
    this.leave(flow.to);
  }
}

/** Counts without the noughts. */
export const some = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
