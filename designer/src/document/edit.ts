import type { Activity, Event, Flow, Id, Lane, Node, Process, Root, Shape } from '@samskab/definition';
import type { Plane, Sheet } from './sheet.ts';

/** The list with some items changed; the very same list when none was. */
export function mapKept<T>(list: T[], change: (item: T, index: number) => T): T[] {
  const next = list.map(change);
  return next.every((item, index) => item === list[index]) ? list : next;
}

export function filterKept<T>(list: T[], keep: (item: T) => boolean): T[] {
  const next = list.filter(keep);
  return next.length === list.length ? list : next;
}

export const withProcess = (sheet: Sheet, change: Partial<Process>): Sheet => {
  const changed = (Object.keys(change) as (keyof Process)[]).some((key) => change[key] !== sheet.process[key]);
  return changed ? { ...sheet, process: { ...sheet.process, ...change } } : sheet;
};

export const withPlane = (sheet: Sheet, change: Partial<Omit<Plane, 'of'>>): Sheet => ({
  ...sheet,
  plane: { ...sheet.plane, ...change },
});

export const withRoots = (sheet: Sheet, roots: Root[]): Sheet =>
  roots === sheet.model.roots ? sheet : { ...sheet, model: { ...sheet.model, roots } };

export const withShapes = (sheet: Sheet, shapes: Record<Id, Shape>): Sheet =>
  withPlane(sheet, { shapes: { ...sheet.plane.shapes, ...shapes } });

export const withEdges = (sheet: Sheet, edges: Plane['edges']): Sheet =>
  withPlane(sheet, { edges: { ...sheet.plane.edges, ...edges } });

/** Node after another in the order of the document, which is the order it is read in. */
export function addNodeAfter(sheet: Sheet, node: Node, after?: Id): Sheet {
  const { nodes } = sheet.process;
  const at = nodes.findIndex(({ id }) => id === after);
  return withProcess(sheet, { nodes: at < 0 ? [...nodes, node] : nodes.toSpliced(at + 1, 0, node) });
}

export const addFlow = (sheet: Sheet, flow: Flow): Sheet =>
  withProcess(sheet, { flows: [...sheet.process.flows, flow] });

export const changeFlow = (sheet: Sheet, id: Id, change: (flow: Flow) => Flow): Sheet =>
  withProcess(sheet, { flows: mapKept(sheet.process.flows, (flow) => (flow.id === id ? change(flow) : flow)) });

export const changeNode = (sheet: Sheet, id: Id, change: (node: Node) => Node): Sheet =>
  withProcess(sheet, { nodes: mapKept(sheet.process.nodes, (node) => (node.id === id ? change(node) : node)) });

export const nodeOf = ({ process }: Sheet, id: Id | undefined): Node | undefined =>
  process.nodes.find((node) => node.id === id);

export const flowOf = ({ process }: Sheet, id: Id | undefined): Flow | undefined =>
  process.flows.find((flow) => flow.id === id);

export const flowsFrom = ({ process }: Sheet, id: Id): Flow[] => process.flows.filter(({ from }) => from === id);
export const flowsInto = ({ process }: Sheet, id: Id): Flow[] => process.flows.filter(({ to }) => to === id);

export const isActivity = (node: Node | undefined): node is Activity => node?.type === 'activity';
export const isBoundary = (node: Node | undefined): node is Event =>
  node?.type === 'event' && node.position === 'boundary';

export const boundariesOn = ({ process }: Sheet, host: Id): Event[] =>
  process.nodes.filter((node): node is Event => isBoundary(node) && node.attachedTo === host);

const holds = (lane: Lane, node: Id): boolean => lane.nodes.includes(node);

/** The row a node stands in. */
export const phaseOf = ({ process }: Sheet, node: Id): Lane | undefined =>
  process.lanes.find((lane) => holds(lane, node));

/** A member taken away leaves no `undefined` behind: the drawing is JSON. */
export function without<T extends object>(element: T, ...members: (keyof T)[]): T {
  if (!members.some((member) => element[member] !== undefined)) return element;
  return Object.fromEntries(Object.entries(element).filter(([key]) => !members.includes(key as keyof T))) as T;
}
