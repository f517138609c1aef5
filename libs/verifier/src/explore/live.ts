import type { Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import { conditionsAt, namesOf, outputsOf, setAt } from '../graph/touches.ts';
import type { Domains } from './domains.ts';

/**
 * The followed variables that may still be read before they are set anew, per node where a token stands: what else a
 * case remembers makes no difference to where it can go.
 */
export const liveVariables = (graph: Graph, domains: Domains): ReadonlyMap<Id, ReadonlySet<Id>> => {
  const live = new Map<Id, Set<Id>>();
  const nodes = [...graph.nodes.keys()].reverse();
  const grow = (node: Id): boolean => {
    const before = live.get(node)?.size ?? -1;
    const now = new Set([...read(graph, domains, node), ...passedOn(graph, live, node)]);
    live.set(node, now);
    return now.size !== before;
  };
  while (nodes.map(grow).some(Boolean));
  return live;
};

const read = (graph: Graph, domains: Domains, id: Id): Id[] => {
  const outputs = outputsOf(graph.nodes.get(id)!).map(({ from }) => from);
  return [...namesOf([...outputs, ...conditionsAt(graph, id)])].filter((name) => domains.has(name));
};

const passedOn = (graph: Graph, live: ReadonlyMap<Id, Set<Id>>, id: Id): Id[] => {
  const set = new Set(setAt(graph.nodes.get(id)!));
  const after = (graph.outgoing.get(id) ?? []).flatMap(({ to }) => [...(live.get(to) ?? [])]);
  const beside = (graph.boundaries.get(id) ?? []).flatMap((edge) => [...(live.get(edge) ?? [])]);
  return [...after.filter((name) => !set.has(name)), ...beside];
};
