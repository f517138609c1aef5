import type { Flow, Id, Node, Shape } from '@samskab/definition';
import { without, withEdges, withProcess, withRoots, withShapes } from '../edit.ts';
import { done, refuse, type Make } from '../edited.ts';
import type { Fragment } from '../fragment.ts';
import { looseFacet } from '../follow-ups/references.ts';
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

/** A scope outside the fragment is let go: the copy stands in the process itself. */
function loosened<T extends { parent?: Id }>(element: T, copied: ReadonlySet<Id>): T {
  return element.parent !== undefined && !copied.has(element.parent) ? without(element, 'parent') : element;
}

/** A choice made outside both drawings is none. */
function chosenHere(node: Node, known: ReadonlySet<Id>): Node {
  if (node.type !== 'activity' || !node.facet) return node;
  const facet = looseFacet(node.facet, (id) => id !== undefined && !known.has(id), node.id);
  return facet === node.facet ? node : { ...node, facet };
}

function elements(fragment: Fragment, names: Names, there: Node[]): { nodes: Node[]; flows: Flow[] } {
  const copied = new Set(fragment.nodes.map(({ id }) => names.get(id) ?? id));
  const known = new Set([...copied, ...there.map(({ id }) => id)]);
  return {
    nodes: fragment.nodes.map((node) => chosenHere(loosened(renewed(node, names), copied), known)),
    flows: fragment.flows.map((flow) => loosened(renewed(flow, names), copied)),
  };
}

export const paste: Handler<'paste'> = (sheet, { fragment, at }, make) => {
  const boxes = Object.values(fragment.shapes);
  if (fragment.nodes.length === 0) return refuse('unchanged');
  const corner = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))] as const;
  const by = boxes.length === 0 ? ([0, 0] as const) : ([at[0] - corner[0], at[1] - corner[1]] as const);
  const names = renewals(fragment, make);
  const { nodes, flows } = elements(fragment, names, sheet.process.nodes);
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
