import type { Flow, Id, Node, Process } from '@samskab/definition';
import { components } from './components.ts';

/** The drawing as a graph: where a token at a node can come next, by a flow or over the edge of an activity. */
export type Graph = {
  process: Process;
  nodes: ReadonlyMap<Id, Node>;
  next: ReadonlyMap<Id, Id[]>;
  outgoing: ReadonlyMap<Id, Flow[]>;
  incoming: ReadonlyMap<Id, Flow[]>;
  boundaries: ReadonlyMap<Id, Id[]>;
  /** Upstream before downstream: nodes on one circle share a number. */
  order: ReadonlyMap<Id, number>;
  /** Everything a token at the node may come to, the node itself included. */
  ahead: (node: Id) => ReadonlySet<Id>;
};

export const graphOf = (process: Process): Graph => {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const outgoing = grouped(process.flows, ({ from }) => from);
  const incoming = grouped(process.flows, ({ to }) => to);
  const edges = process.nodes.filter((node) => node.type === 'event' && node.attachedTo !== undefined);
  const boundaries = new Map(
    [...grouped(edges, (node) => (node.type === 'event' && node.attachedTo) || '')].map(([host, events]) => [
      host,
      events.map(({ id }) => id),
    ]),
  );
  const next = new Map(
    process.nodes.map(({ id }) => [
      id,
      [...(outgoing.get(id) ?? []).map(({ to }) => to), ...(boundaries.get(id) ?? [])],
    ]),
  );
  const order = components(
    process.nodes.map(({ id }) => id),
    next,
  );
  return {
    process,
    nodes,
    next,
    outgoing,
    incoming,
    boundaries,
    order,
    ahead: remembered((from) => reach(from, next)),
  };
};

const grouped = <T>(list: readonly T[], key: (one: T) => Id): Map<Id, T[]> => {
  const groups = new Map<Id, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};

/** Everything reachable from a node, itself included; what `stop` names is entered and not left. */
export const reach = (
  from: Id,
  next: ReadonlyMap<Id, Id[]>,
  stop: (node: Id) => boolean = () => false,
): ReadonlySet<Id> => {
  const seen = new Set([from]);
  for (const node of seen) if (node === from || !stop(node)) for (const to of next.get(node) ?? []) seen.add(to);
  return seen;
};

export const remembered = <T>(compute: (key: Id) => T): ((key: Id) => T) => {
  const kept = new Map<Id, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    kept.set(key, value);
    return value;
  };
};
