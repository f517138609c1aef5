import type { Activity, Flow, Model, Node, Process } from '@samskab/definition';

/** A pattern drawn otherwise around one step: what changed, the new drawing, and what an old id has become. */
export type Redrawn = { model: Model; map: Record<string, string> };
export type Change = (model: Model, node: string) => Redrawn;

const withProcess = (model: Model, change: (process: Process) => Partial<Process>): Model => ({
  ...model,
  processes: model.processes.map((process) => ({ ...process, ...change(process) })),
});

const task = (id: string): Node => ({
  ...{ id, name: 'Nyt trin', type: 'activity', activity: 'user', role: 'case-worker', form: [] },
});
const gateway = (id: string): Node => ({ id, name: '', type: 'gateway', gateway: 'parallel' });
const flow = (from: string, to: string): Flow => ({ id: `new-${from}-${to}`, from, to });

/** The flows that leave a step leave what comes after it instead. */
const rerouted = (flows: Flow[], node: string, after: string): Flow[] =>
  flows.map((one) => (one.from === node ? { ...one, from: after } : one));

const inserted: Change = (model, node) => ({
  model: withProcess(model, ({ nodes, flows }) => ({
    nodes: [...nodes, task('new')],
    flows: [...rerouted(flows, node, 'new'), flow(node, 'new')],
  })),
  map: {},
});

/** Something new beside what follows. */
const branched: Change = (model, node) => ({
  model: withProcess(model, ({ nodes, flows }) => ({
    nodes: [...nodes, task('new'), gateway('new-fork'), gateway('new-join')],
    flows: [
      ...rerouted(flows, node, 'new-join'),
      ...[flow(node, 'new-fork'), flow('new-fork', 'new'), flow('new-fork', 'new-join'), flow('new', 'new-join')],
    ],
  })),
  map: {},
});

/** What leads to the step leads past it; what stood on its edge goes with it. */
const removed: Change = (model, node) => ({
  model: withProcess(model, ({ nodes, flows }) => {
    const next = flows.find(({ from }) => from === node)?.to;
    const edges = nodes.filter((one) => one.type === 'event' && one.attachedTo === node).map(({ id }) => id);
    const gone = [node, ...edges];
    const past = flows.map((one) => (one.to === node && next ? { ...one, to: next } : one));
    return {
      nodes: nodes.filter(({ id }) => !gone.includes(id)),
      flows: past.filter(({ from, to }) => !gone.includes(from) && !gone.includes(to)),
    };
  }),
  map: {},
});

const renamed: Change = (model, node) => {
  const now = `${node}-now`;
  // An id is unique in its file, so every text that is the id means the step.
  const text = JSON.stringify(model).replaceAll(`"${node}"`, `"${now}"`);
  return { model: JSON.parse(text) as Model, map: { [node]: now } };
};

const changedAt = (model: Model, node: string, change: (activity: Activity) => Partial<Activity>): Redrawn => ({
  model: withProcess(model, ({ nodes }) => ({
    nodes: nodes.map((one) => (one.id === node && one.type === 'activity' ? { ...one, ...change(one) } : one)),
  })),
  map: {},
});

const otherRole: Change = (model, node) =>
  changedAt(model, node, ({ role }) => ({ role: role === 'case-worker' ? 'local-council' : 'case-worker' }));

const otherDeadline: Change = (model, node) => changedAt(model, node, () => ({ due: { due: { workingDays: '90' } } }));

/** A join that waits for what nobody brings: no case can end by it. */
const trapped: Change = (model, node) => ({
  model: withProcess(model, ({ nodes, flows }) => ({
    nodes: [...nodes, task('new'), gateway('new-join')],
    flows: [...rerouted(flows, node, 'new-join'), flow(node, 'new-join'), flow('new', 'new-join')],
  })),
  map: {},
});

export const changes = { inserted, branched, removed, renamed, otherRole, otherDeadline, trapped } satisfies Record<
  string,
  Change
>;
export type ChangeName = keyof typeof changes;
