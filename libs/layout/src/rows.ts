import type { Flow, Id, Node, Process } from '@samskab/definition';
import { isOnEdge } from './sizes.ts';

/** A row of the drawing: a phase, or what belongs to none. */
export type Row = { id: Id | undefined; name?: string; nodes: Node[] };

/** What one plane shows: the process itself, or what an activity holds. */
export type Scope = { of: Id; nodes: Node[]; flows: Flow[]; process: Process };

export const scopesOf = (process: Process): Scope[] => {
  const parents = new Set(process.nodes.flatMap(({ parent }) => parent ?? []));
  return [undefined, ...parents].map((parent) => {
    const nodes = process.nodes.filter((node) => node.parent === parent);
    const inside = new Set(nodes.map(({ id }) => id));
    const flows = process.flows.filter(({ from, to }) => inside.has(from) && inside.has(to));
    return { of: parent ?? process.id, nodes, flows, process };
  });
};

/** The rows from above, each node in one of them, in the order a case comes by. What no phase holds goes with its like. */
export const rowsOf = (scope: Scope): Row[] => {
  const phases = scope.process.lanes.filter(({ role, name, parent }) => role === undefined && name && !parent);
  const lanes = phases.filter((lane) => allIn(lane).some((id) => scope.nodes.some((node) => node.id === id)));
  const home = new Map(lanes.flatMap((lane) => allIn(lane).map((id) => [id, lane.id] as const)));
  const settled = settle(scope, home, lanes[0]?.id);
  const ordered = inOrder(scope);
  if (lanes.length === 0) return [{ id: undefined, nodes: ordered }];
  return lanes.map(({ id, name }) => ({
    id,
    ...(name && { name }),
    nodes: ordered.filter((node) => settled.get(node.id) === id),
  }));
};

type Lane = Process['lanes'][number];
const allIn = (lane: Lane): Id[] => [...lane.nodes, ...(lane.lanes ?? []).flatMap(allIn)];

/** What stands on an edge stands with its host; what no phase names stands with what leads to it, else follows it. */
const settle = ({ nodes, flows }: Scope, home: ReadonlyMap<Id, Id>, first: Id | undefined): ReadonlyMap<Id, Id> => {
  const found = new Map(nodes.flatMap(({ id }) => (home.has(id) ? [[id, home.get(id)!]] : [])));
  const near = ({ id }: Node): Id | undefined =>
    [
      ...flows.filter(({ to }) => to === id).map(({ from }) => from),
      ...flows.filter(({ from }) => from === id).map(({ to }) => to),
    ]
      .map((other) => found.get(other))
      .find((lane) => lane !== undefined);
  for (let left = lost(nodes, found); left.length > 0; left = lost(nodes, found)) {
    const next = left.find((node) => near(node) !== undefined) ?? left[0]!;
    const lane = near(next) ?? first;
    if (lane === undefined) break;
    found.set(next.id, lane);
  }
  for (const node of nodes)
    if (node.type === 'event' && node.attachedTo && found.has(node.attachedTo))
      found.set(node.id, found.get(node.attachedTo)!);
  return found;
};

const lost = (nodes: readonly Node[], found: ReadonlyMap<Id, Id>): Node[] =>
  nodes.filter((node) => !found.has(node.id) && !isOnEdge(node));

/** Of the ways out of each choice the one that leads on to most: it goes straight on. */
export const mainWays = (scope: Scope): ReadonlySet<Id> => {
  const place = new Map(inOrder(scope).map(({ id }, at) => [id, at]));
  const next = nextOf(scope);
  const choices = scope.nodes.filter(({ type }) => type === 'gateway');
  return new Set(
    choices.flatMap(({ id }) => {
      const out = scope.flows.filter(({ from }) => from === id);
      const weights = out.map(({ from, to }) => (place.get(to)! > place.get(from)! ? leadsTo(next, from, to) : 0));
      return out[weights.indexOf(Math.max(...weights))]?.id ?? [];
    }),
  );
};

/** How many nodes a case may come to from one without passing the other. */
const leadsTo = (next: ReadonlyMap<Id, Id[]>, past: Id, to: Id): number => {
  const seen = new Set([past, to]);
  for (const id of seen) if (id !== past) for (const one of next.get(id)!) seen.add(one);
  return seen.size;
};

/** Upstream before downstream; on a circle, what a case comes to first. */
const inOrder = (scope: Scope): Node[] => {
  const next = nextOf(scope);
  const done: Id[] = [];
  const seen = new Set<Id>();
  const starts = scope.nodes.filter((node) => node.type === 'event' && node.position === 'start');
  for (const { id } of [...starts, ...scope.nodes]) walk(id, next, seen, done);
  const place = new Map(done.toReversed().map((id, at) => [id, at]));
  return scope.nodes.toSorted((a, b) => place.get(a.id)! - place.get(b.id)!);
};

/** Where a token may come next: over a flow, or over the edge of the step it is at. */
const nextOf = ({ nodes, flows }: Scope): ReadonlyMap<Id, Id[]> => {
  const next = new Map(nodes.map(({ id }): [Id, Id[]] => [id, []]));
  for (const { from, to } of flows) next.get(from)!.push(to);
  for (const node of nodes) if (node.type === 'event' && node.attachedTo) next.get(node.attachedTo)?.push(node.id);
  return next;
};

/** Depth first without recursion: a drawing may be two thousand steps long. What comes last in a list is seen first. */
const walk = (start: Id, next: ReadonlyMap<Id, Id[]>, seen: Set<Id>, done: Id[]): void => {
  if (seen.has(start)) return;
  seen.add(start);
  const stack = [{ id: start, left: [...next.get(start)!] }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = top.left.pop();
    if (to === undefined) done.push(stack.pop()!.id);
    else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ id: to, left: [...next.get(to)!] });
    }
  }
};
