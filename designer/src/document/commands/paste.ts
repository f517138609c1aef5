import type { Flow, Id, Node, Process, Shape } from '@samskab/definition';
import { withEdges, withProcess, withRoots, withShapes } from '../edit.ts';
import { done, refuse, type Make } from '../edited.ts';
import type { Fragment } from '../fragment.ts';
import { shifted } from '../place/boxes.ts';
import { routeFlows } from '../place/route-flow.ts';
import { settle } from '../place/rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Handler } from './handler.ts';

type Names = ReadonlyMap<Id, Id>;

const subIds = (node: Node): Id[] => [
  ...(node.type === 'event' ? node.on.map(({ id }) => id) : []),
  ...(node.type === 'activity' ? (node.form ?? []).map(({ id }) => id) : []),
];

const renewals = ({ nodes, flows }: Fragment, make: Make): Names =>
  new Map(
    [...nodes.flatMap((node) => [node.id, ...subIds(node)]), ...flows.map(({ id }) => id)].map((id) => [id, make.id()]),
  );

/** Members that hold ids of nodes, flows, fields or triggers. Names in expressions are of variables, which stay. */
const references = new Set(['id', 'parent', 'from', 'to', 'default', 'attachedTo', 'decidedBy', 'of']);

function renewed<T>(value: T, names: Names): T {
  if (Array.isArray(value)) return value.map((item) => renewed(item as unknown, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) => [
    key,
    references.has(key) && typeof member === 'string' ? (names.get(member) ?? member) : renewed(member, names),
  ]);
  return Object.fromEntries(entries) as T;
}

/** What stands outside the fragment is let go, or replaced by the node itself where something must be named. */
function loosened(node: Node, known: ReadonlySet<Id>): Node {
  const parent = node.parent !== undefined && known.has(node.parent) ? { parent: node.parent } : {};
  const { parent: _parent, ...rest } = node;
  return { ...rest, ...parent } as Node;
}

type Part = { id: Id };
const missing = <T extends Part>(have: T[], want: T[]): T[] => {
  const known = new Set(have.map(({ id }) => id));
  const lacking = want.filter(({ id }) => !known.has(id));
  return lacking.length === 0 ? have : [...have, ...lacking];
};

const withPartsOf = (sheet: Sheet, { variables, roles, moneyLines, roots }: Fragment): Sheet =>
  withRoots(
    withProcess(sheet, {
      variables: missing(sheet.process.variables, variables),
      roles: missing(sheet.process.roles, roles),
      moneyLines: missing(sheet.process.moneyLines, moneyLines),
    }),
    missing(sheet.model.roots, roots),
  );

const movedShapes = (shapes: Record<Id, Shape>, names: Names, by: readonly [number, number]): Record<Id, Shape> =>
  Object.fromEntries(
    Object.entries(shapes).map(([id, shape]) => [
      names.get(id) ?? id,
      { ...shifted(shape, by), ...(shape.label && { label: shifted(shape.label, by) }) },
    ]),
  );

const movedEdges = (edges: Sheet['plane']['edges'], names: Names, by: readonly [number, number]) =>
  Object.fromEntries(
    Object.entries(edges).map(([id, { points }]) => [
      names.get(id) ?? id,
      { points: points.map(([x, y]): [number, number] => [x + by[0], y + by[1]]) },
    ]),
  );

const elements = (fragment: Fragment, names: Names, process: Process): { nodes: Node[]; flows: Flow[] } => {
  const inside = new Set([...fragment.nodes.map(({ id }) => names.get(id) ?? id)]);
  const known = new Set([...inside, ...process.nodes.map(({ id }) => id)]);
  const nodes = fragment.nodes
    .filter(({ type, ...node }) => type !== 'event' || !('attachedTo' in node) || hostCopied(node, fragment))
    .map((node) => loosened(renewed(node, names), known));
  return { nodes, flows: fragment.flows.map((flow) => renewed(flow, names)) };
};

const hostCopied = (node: { attachedTo?: Id }, { nodes }: Fragment): boolean =>
  nodes.some(({ id }) => id === node.attachedTo);

export const paste: Handler<'paste'> = (sheet, { fragment, at }, make) => {
  const boxes = Object.values(fragment.shapes);
  if (fragment.nodes.length === 0) return refuse('unchanged');
  const corner = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))] as const;
  const by = boxes.length === 0 ? ([0, 0] as const) : ([at[0] - corner[0], at[1] - corner[1]] as const);
  const names = renewals(fragment, make);
  const { nodes, flows } = elements(fragment, names, sheet.process);
  const parts = withPartsOf(sheet, fragment);
  const drawn = withProcess(parts, {
    nodes: [...parts.process.nodes, ...nodes],
    flows: [...parts.process.flows, ...flows],
  });
  const shown = withEdges(
    withShapes(drawn, movedShapes(fragment.shapes, names, by)),
    movedEdges(fragment.edges, names, by),
  );
  const bare = flows.filter(({ id }) => !shown.plane.edges[id]);
  const ids = nodes.map(({ id }) => id);
  return done(settle(routeFlows(shown, bare), ids), ...ids);
};
