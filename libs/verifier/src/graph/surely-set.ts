import type { Field, Id, Node } from '@samskab/definition';
import type { Graph } from './graph.ts';
import { facetIn, formOf, outputsOf } from './touches.ts';

/** Variables that have a value by the time a token comes to a node, whatever way it came. */
export type SurelySet = { before: (node: Id) => ReadonlySet<Id>; after: (node: Id) => ReadonlySet<Id> };

export const surelySet = (graph: Graph): SurelySet => {
  const all = new Set(graph.process.variables.map(({ id }) => id));
  const given = new Set(
    graph.process.variables.filter(({ input, value }) => input || value !== undefined).map(({ id }) => id),
  );
  const after = new Map<Id, ReadonlySet<Id>>([...graph.nodes.keys()].map((id) => [id, all]));
  const before = (node: Id): ReadonlySet<Id> => arriving(graph, node, given, (id) => after.get(id)!, before);
  const shrink = (node: Node): boolean => {
    const now = new Set([...before(node.id), ...surelySaid(node), ...outputsOf(node).map(({ to }) => to)]);
    const changed = now.size !== after.get(node.id)!.size;
    after.set(node.id, now);
    return changed;
  };
  while ([...graph.nodes.values()].map(shrink).some(Boolean));
  return { before, after: (node) => after.get(node)! };
};

const arriving = (
  graph: Graph,
  id: Id,
  given: ReadonlySet<Id>,
  after: (node: Id) => ReadonlySet<Id>,
  before: (node: Id) => ReadonlySet<Id>,
): ReadonlySet<Id> => {
  const node = graph.nodes.get(id)!;
  if (node.type === 'event' && node.attachedTo !== undefined) return before(node.attachedTo);
  const ways = (graph.incoming.get(id) ?? []).map(({ from }) => after(from));
  if (ways.length === 0) return given;
  // A parallel join has all that any path brought; elsewhere only what every path did.
  if (node.type === 'gateway' && node.gateway === 'parallel') return new Set(ways.flatMap((way) => [...way]));
  return new Set([...ways[0]!].filter((name) => ways.every((way) => way.has(name))));
};

/** What a person cannot leave out: required fields that always show, and the outcome. */
export const surelySaid = (node: Node): Id[] => {
  const outcome = facetIn(node, 'checkpoint')?.outcome;
  const fields = formOf(node)
    .filter(isSure)
    .map(({ variable }) => variable);
  return outcome === undefined ? fields : [outcome, ...fields];
};

const isSure = ({ required, readOnly, visible }: Field): boolean =>
  required === true && !readOnly && visible === undefined;
