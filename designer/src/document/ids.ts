import type { Id, Layout, Lane, Model, Process } from '@samskab/definition';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 9;

/** A letter, then letters and figures: an NCName, and a name FEEL can read. */
function randomId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return `n${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}

const inLanes = (lanes: readonly Lane[]): Id[] => lanes.flatMap((lane) => [lane.id, ...inLanes(lane.lanes ?? [])]);

const inProcess = (process: Process): Id[] => [
  process.id,
  ...[process.variables, process.roles, process.moneyLines, process.flows, process.artifacts].flatMap((list) =>
    list.map(({ id }) => id),
  ),
  ...inLanes(process.lanes),
  ...process.nodes.flatMap((node) => [
    node.id,
    ...(node.type === 'event' ? node.on.map(({ id }) => id) : []),
    ...(node.type === 'activity' ? (node.form ?? []).map(({ id }) => id) : []),
  ]),
];

/** Every id of a drawing. */
export function idsOf({ id, processes, roots, collaboration }: Model): Id[] {
  const between = collaboration ? [collaboration, ...collaboration.pools, ...collaboration.messageFlows] : [];
  return [id, ...processes.flatMap(inProcess), ...[...roots, ...between].map((element) => element.id)];
}

const inLayout = ({ planes }: Layout): Id[] =>
  planes.flatMap(({ shapes, edges }) => [...Object.keys(shapes), ...Object.keys(edges)]);

/** Ids nobody has used in this drawing, not even for something that is gone again. */
export function idMaker(model: Model, layout: Layout, random: () => Id = randomId) {
  const used = new Set<Id>([...idsOf(model), ...inLayout(layout)]);
  const fresh = (): Id => {
    let id = random();
    while (used.has(id)) id = random();
    used.add(id);
    return id;
  };
  const remember = (next: Model): void => idsOf(next).forEach((id) => used.add(id));
  return { fresh, remember };
}
