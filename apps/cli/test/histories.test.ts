import { fileURLToPath } from 'node:url';
import type { ActivityKind, FacetKind, GatewayKind, Node, Position, TriggerKind } from '@samskab/definition';
import { begin, compile, replayedAsk, step, unsupported } from '@samskab/engine';
import type { State } from '@samskab/engine';
import { hashEntry } from '@samskab/persistence';
import type { LogEntry } from '@samskab/persistence';
import { bundleWorkflows } from '@samskab/worker';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '@temporalio/worker';
import { row } from '../src/bench/drawings.ts';
import { elements } from '../src/rehearsal/elements.ts';
import { historyNames, logNames, readHistory, readLog } from '../src/rehearsal/kept-histories.ts';
import { takes } from '../src/rehearsal/record-histories.ts';
import { everyStory } from '../src/rehearsal/told.ts';

type Every<K extends string> = Record<K, true>;
const works: Every<'user' | 'service' | 'send'> = { user: true, service: true, send: true };
const activities: Every<ActivityKind> = {
  ...works,
  ...{ none: true, manual: true, receive: true, script: true, businessRule: true, call: true },
  ...{ subProcess: true, eventSubProcess: true, transaction: true, adHoc: true },
};
const facets: Every<FacetKind> = {
  ...{ meeting: true, checkpoint: true, funding: true, order: true },
  ...{ handover: true, notification: true, association: true, evaluation: true },
};
const gateways: Every<GatewayKind> = {
  ...{ exclusive: true, parallel: true, inclusive: true },
  ...{ eventBased: true, complex: true },
};
const positions: Every<Position> = { start: true, catch: true, throw: true, boundary: true, end: true };
const triggers: Every<TriggerKind> = {
  ...{ message: true, signal: true, error: true, escalation: true, timer: true, conditional: true },
  ...{ link: true, compensation: true, cancel: true, terminate: true },
};

const names = historyNames();

/** What goes wrong when the histories of these cases are replayed, by case. */
async function replay(cases: string[], workflowBundle: WorkflowBundle): Promise<Map<string, string[]>> {
  const histories = cases.flatMap((name) => readHistory(name).map((history) => ({ workflowId: name, history })));
  const wrong = new Map(cases.map((name): [string, string[]] => [name, []]));
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    if (error) wrong.get(workflowId)?.push(error.message);
  return wrong;
}

describe('a case that began on an earlier version of the workflow', () => {
  let wrong: Map<string, string[]>;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('WARN') });
    wrong = await replay(names, await bundleWorkflows());
  }, 300_000);

  it.each(names)('%s goes on as it began', (name) => {
    expect(readHistory(name).length).toBeGreaterThan(0);
    expect(wrong.get(name)).toEqual([]);
  });

  it('would not, were the workflow changed under its feet', async () => {
    const slower = fileURLToPath(new URL('./support/slower.workflow.ts', import.meta.url));
    const one = names.slice(0, 1);
    const found = await replay(one, await bundleWorkflows(slower));
    expect(found.get(one[0] ?? '')?.join()).toMatch(/[Nn]ondeterminism/);
  }, 120_000);
});

describe('the log of a case that was written by an earlier version of the engine', () => {
  const kept = logNames();

  it.each(kept)('%s gets the same answers, moves and hashes', (name) => {
    const { model, log } = readLog(name);
    const plan = compile(model);
    let state: State | undefined;
    let prevHash = '';
    for (const [seq, { event, answers, hash }] of log.entries()) {
      const { ask, done } = replayedAsk(answers);
      const taken = event.type === 'begun' ? begin(plan, event.input, event, ask) : step(plan, state!, event, ask);
      if (!taken.ok) throw new Error(`entry ${seq} is refused: ${taken.code}`);
      done();
      const { moves } = taken;
      const entry = { seq, event, answers: taken.answers, moves } as unknown as LogEntry;
      expect({ seq, hash: hashEntry(prevHash, entry) }).toEqual({ seq, hash });
      [state, prevHash] = [taken.state, hash];
    }
    expect(state?.status).not.toBe('running');
  });

  it('is kept of every story and every element', () => {
    expect(kept).toEqual(expect.arrayContaining([...everyStory(), ...elements].map(({ name }) => name)));
  });
});

describe('the histories that are kept', () => {
  it('are of every story and every element', () => {
    expect(names).toEqual(expect.arrayContaining(takes().map(({ name }) => name)));
  });

  const nodes = [...everyStory(), ...elements].flatMap(({ model }) => model.processes.flatMap((one) => one.nodes));
  const kept = new Set(nodes.flatMap(kindsOf));

  it.each([...new Set(everyKind().filter(runs).flatMap(kindsOf))])('show %s', (kind) => {
    expect(kept).toContain(kind);
  });
});

function kindsOf(node: Node): string[] {
  if (node.type === 'gateway') return [`gateway ${node.gateway}`];
  if (node.type === 'event') return [`${node.position} ${node.on[0]?.kind ?? 'none'}`];
  return [`activity ${node.activity}`, ...(node.facet ? [`facet ${node.facet.kind}`] : [])];
}

function runs(node: Node): boolean {
  return unsupported(row('any', [node])).length === 0;
}

/** Every kind there is, each as a node that is drawn no further than its kind. */
function everyKind(): Node[] {
  const drawn = (node: object): Node => ({ id: 'any', ...node }) as Node;
  return [
    ...Object.keys(activities).map((activity) => drawn({ type: 'activity', activity })),
    ...Object.keys(facets).flatMap((kind) =>
      Object.keys(works).map((activity) => drawn({ type: 'activity', activity, facet: { kind } })),
    ),
    ...Object.keys(gateways).map((gateway) => drawn({ type: 'gateway', gateway })),
    ...Object.keys(positions).flatMap((position) => [
      drawn({ type: 'event', position, on: [] }),
      ...Object.keys(triggers).map((kind) => drawn({ type: 'event', position, on: [{ id: 'any.t', kind }] })),
    ]),
  ];
}
