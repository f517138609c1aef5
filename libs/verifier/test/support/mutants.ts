import type { Activity, Flow, Gateway, Id, Lane, Model, Node, Process } from '@samskab/definition';

/** A drawing with one thing changed: which operator, where. */
export type Mutant = { operator: string; at: Id; model: Model };

type Change = (process: Process) => Partial<Process>;
type Operator = (process: Process, wrong: Wrong) => [Id, Change][];

/** What is put in place of the right thing: an amount, the step where something was decided, and an end. */
export type Wrong = { amount: Id; decidedBy: Id; end: Id };

/** Every operator on every element it can change. */
export const mutants = (model: Model, wrong: Wrong): Mutant[] =>
  Object.entries(operators).flatMap(([operator, each]) => {
    const [process] = model.processes as [Process];
    return each(process, wrong).map(([at, change]) => ({
      operator,
      at,
      model: { ...model, processes: [{ ...process, ...change(process) }] },
    }));
  });

const onNode =
  <N extends Node>(
    fits: (node: Node) => node is N,
    change: (node: N, process: Process, wrong: Wrong) => Node,
  ): Operator =>
  (process, wrong) =>
    process.nodes
      .filter(fits)
      .map((node) => [
        node.id,
        ({ nodes }) => ({ nodes: nodes.map((one) => (one.id === node.id ? change(node, process, wrong) : one)) }),
      ]);

const onFlow =
  (fits: (flow: Flow, wrong: Wrong) => boolean, change: (flow: Flow, wrong: Wrong) => Flow[]): Operator =>
  (process, wrong) =>
    process.flows
      .filter((flow) => fits(flow, wrong))
      .map((flow) => [
        flow.id,
        ({ flows }) => ({ flows: flows.flatMap((one) => (one.id === flow.id ? change(flow, wrong) : [one])) }),
      ]);

type Funding = Activity & { facet: Extract<Activity['facet'], { kind: 'funding' }> };
const isGateway = (node: Node): node is Gateway => node.type === 'gateway';
const isChoice = (node: Node): node is Gateway => isGateway(node) && node.default !== undefined;
const isFunding = (node: Node): node is Funding => node.type === 'activity' && node.facet?.kind === 'funding';
const isMeasured = (node: Node): node is Funding => isFunding(node) && !['all', 'rest'].includes(node.facet.amount);
const isSwept = (node: Node): node is Funding => isFunding(node) && ['all', 'rest'].includes(node.facet.amount);
const isDecided = (node: Node): node is Activity =>
  node.type === 'activity' &&
  node.facet !== undefined &&
  'decidedBy' in node.facet &&
  node.facet.decidedBy !== undefined;
const isEdge = (node: Node): node is Extract<Node, { type: 'event' }> =>
  node.type === 'event' && node.attachedTo !== undefined;
const hasForm = (node: Node): node is Activity => node.type === 'activity' && node.form !== undefined;
const hasDue = (node: Node): node is Activity => node.type === 'activity' && node.due?.remind !== undefined;
const hasOutput = (node: Node): node is Activity =>
  node.type === 'activity' && node.output !== undefined && node.output.length > 0;

const inner = (process: Process): Node[] =>
  process.nodes.filter(
    (node) =>
      (node.type === 'activity' || (node.type === 'event' && node.position === 'catch')) &&
      only(process, node.id) !== undefined,
  );
const only = ({ flows }: Process, from: Id): Flow | undefined => {
  const out = flows.filter((flow) => flow.from === from);
  return out.length === 1 ? out[0] : undefined;
};

const unlisted = (lanes: Lane[], gone: ReadonlySet<Id>): Lane[] =>
  lanes.map((lane) => ({
    ...lane,
    nodes: lane.nodes.filter((id) => !gone.has(id)),
    ...(lane.lanes ? { lanes: unlisted(lane.lanes, gone) } : {}),
  }));

/** Takes a step out: what led to it leads on. What stands on its edge goes with it. */
const taken = (process: Process, id: Id): Partial<Process> => {
  const out = only(process, id)!;
  const gone = new Set(
    process.nodes.flatMap((node) => (node.id === id || (isEdge(node) && node.attachedTo === id) ? [node.id] : [])),
  );
  return {
    nodes: process.nodes.filter((node) => !gone.has(node.id)),
    lanes: unlisted(process.lanes, gone),
    flows: process.flows.flatMap((flow) =>
      gone.has(flow.from) ? [] : [flow.to === id ? { ...flow, to: out.to } : flow],
    ),
  };
};

/** A step changes places with the one after it. */
const swapped = (process: Process, id: Id): Partial<Process> => {
  const next = only(process, id)!.to;
  const other = (one: Id): Id => (one === id ? next : one === next ? id : one);
  return { flows: process.flows.map((flow) => ({ ...flow, from: other(flow.from), to: other(flow.to) })) };
};

/** A default that is cut is one no more. */
const cut = ({ nodes, flows }: Process, gone: Id): Partial<Process> => ({
  nodes: nodes.map((node) => {
    if (!isChoice(node) || node.default !== gone) return node;
    const { default: _gone, ...rest } = node;
    return rest;
  }),
  flows: flows.filter(({ id }) => id !== gone),
});

const removed = (nodes: Node[]): [Id, Change][] => nodes.map(({ id }) => [id, (whole) => taken(whole, id)]);

/** A choice goes the way that was its default, whatever was said. */
const chosen = ({ nodes, flows, lanes }: Process, id: Id): Partial<Process> => {
  const choice = nodes.filter(isChoice).find((node) => node.id === id)!;
  const { to } = flows.find((flow) => flow.id === choice.default)!;
  return {
    nodes: nodes.filter((node) => node.id !== id),
    lanes: unlisted(lanes, new Set([id])),
    flows: flows.flatMap((flow) => (flow.from === id ? [] : [flow.to === id ? { ...flow, to } : flow])),
  };
};

const isCheckpoint = ({ nodes }: Process, id: Id): boolean =>
  nodes.some((node) => node.id === id && node.type === 'activity' && node.facet?.kind === 'checkpoint');

const isStep = (process: Process, id: Id): boolean => inner(process).some((node) => node.id === id);

const operators: Record<string, Operator> = {
  'gateway swapped': onNode(isGateway, (node) =>
    node.gateway === 'parallel'
      ? { ...node, gateway: 'exclusive' }
      : { id: node.id, type: 'gateway', gateway: 'parallel', ...(node.name ? { name: node.name } : {}) },
  ),
  'default removed': onNode(isChoice, ({ default: _gone, ...node }) => node),
  'funding removed': (process) => removed(inner(process).filter(isFunding)),
  'step removed': (process) => removed(inner(process).filter((node) => !isFunding(node))),
  'choice removed': (process) => process.nodes.filter(isChoice).map(({ id }) => [id, (whole) => chosen(whole, id)]),
  'checkpoint moved': (process) =>
    inner(process)
      .filter(({ id }) => isCheckpoint(process, only(process, id)!.to))
      .map(({ id }) => [only(process, id)!.to, (whole) => swapped(whole, id)]),
  'step moved': (process) =>
    inner(process)
      .filter(({ id }) => isStep(process, only(process, id)!.to) && !isCheckpoint(process, only(process, id)!.to))
      .map(({ id }) => [id, (whole) => swapped(whole, id)]),
  'timer flipped': onNode(isEdge, (node) => ({ ...node, interrupting: node.interrupting === false })),
  'timer removed': (process) =>
    process.nodes.filter(isEdge).map(({ id }) => [
      id,
      ({ nodes, flows, lanes }) => ({
        nodes: nodes.filter((node) => node.id !== id),
        flows: flows.filter(({ from }) => from !== id),
        lanes: unlisted(lanes, new Set([id])),
      }),
    ]),
  'amount changed': onNode(isMeasured, (node, _process, { amount }) => ({
    ...node,
    facet: { ...node.facet, amount },
  })),
  'all made a sum': onNode(isSwept, (node, _process, { amount }) => ({ ...node, facet: { ...node.facet, amount } })),
  'decision removed': onNode(isDecided, (node, _process, { decidedBy }) => {
    const { decidedBy: _gone, ...facet } = node.facet as Funding['facet'];
    return { ...node, facet: node.facet?.kind === 'order' ? { ...node.facet, decidedBy } : facet };
  }),
  'cover removed': onNode(
    (node): node is Funding => isFunding(node) && node.facet.cover !== undefined,
    ({ facet: { cover: _gone, ...facet }, ...node }) => ({ ...node, facet }),
  ),
  'purpose or reason removed': onNode(
    (node): node is Funding => isFunding(node) && (node.facet.purpose ?? node.facet.reason) !== undefined,
    ({ facet: { purpose: _one, reason: _other, ...facet }, ...node }) => ({ ...node, facet }),
  ),
  'line changed': (process) =>
    process.nodes.filter(isFunding).flatMap((node) =>
      process.moneyLines
        .filter(({ id }) => id !== node.facet.line)
        .slice(0, 1)
        .map(({ id: line }): [Id, Change] => [
          node.id,
          ({ nodes }) => ({
            nodes: nodes.map((one) => (one.id === node.id ? { ...node, facet: { ...node.facet, line } } : one)),
          }),
        ]),
    ),
  'area changed': (process) =>
    process.moneyLines.map(({ id }) => [
      id,
      ({ moneyLines, variables }) => ({
        variables: [...variables, { id: 'elsewhere', type: 'area', value: '"Veje"', constant: true }],
        moneyLines: moneyLines.map((line) => (line.id === id ? { ...line, area: 'elsewhere' } : line)),
      }),
    ]),
  'form emptied': onNode(hasForm, ({ form: _gone, ...node }) => node),
  'mapping removed': onNode(hasOutput, ({ output: _gone, ...node }) => node),
  'reminder removed': onNode(hasDue, ({ due, ...node }) => ({ ...node, due: { due: due!.due } })),
  'flow cut': (process) => process.flows.map(({ id }) => [id, (whole) => cut(whole, id)]),
  'flow to the end': onFlow(
    ({ to }, { end }) => to !== end,
    (flow, { end }) => [{ ...flow, to: end }],
  ),
  'condition turned round': onFlow(
    ({ when }) => when !== undefined,
    (flow) => [{ ...flow, when: `not(${flow.when})` }],
  ),
  'condition removed': onFlow(
    ({ when }) => when !== undefined,
    ({ when: _gone, ...flow }) => [flow],
  ),
  'answer removed': onFlow(
    ({ name }) => name !== undefined,
    ({ name: _gone, ...flow }) => [flow],
  ),
};
