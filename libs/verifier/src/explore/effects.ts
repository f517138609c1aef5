import type { Id, Node } from '@samskab/definition';
import { remembered, reach, type Graph } from '../graph/graph.ts';
import { conditionsAt, facetFeel, facetIn, namesOf, outputsOf, setAt } from '../graph/touches.ts';
import { waits } from '../graph/waits.ts';

/** What of the shared things a token touches: variables and decisions, money lines, and whether it ends the others. */
export type Effects = { terminates: boolean; reads: ReadonlySet<Id>; writes: ReadonlySet<Id>; lines: ReadonlySet<Id> };

/** What matters to those who look: variables, nodes whose decision is asked for later, and whether money does. */
export type Shared = { variables: ReadonlySet<Id>; decidedBy: ReadonlySet<Id>; money: boolean };

export type Footprints = { step: (node: Id) => Effects; future: (node: Id) => Effects };

/** `step`: what the next event of a token at the node may touch. `future`: what it may ever touch. */
export const footprints = (graph: Graph, shared: Shared): Footprints => {
  const own = remembered((id) => ownEffects(graph, shared, graph.nodes.get(id)!));
  const passed = (from: Id): Id[] =>
    [...reach(from, graph.next, (id) => waits(graph.nodes.get(id)!))].filter(
      (id) => id === from || !waits(graph.nodes.get(id)!),
    );
  return {
    step: remembered((id) => union(passed(id).map(own))),
    future: remembered((id) => union([...graph.ahead(id)].map(own))),
  };
};

const ownEffects = (graph: Graph, { variables, decidedBy, money }: Shared, node: Node): Effects => {
  const funding = money ? facetIn(node, 'funding') : undefined;
  const feels = [
    ...conditionsAt(graph, node.id),
    ...outputsOf(node).map(({ from }) => from),
    ...(node.type === 'activity' && funding ? facetFeel(node) : []),
  ];
  return {
    terminates: node.type === 'event' && node.position === 'end' && node.on.length > 0,
    reads: new Set([...[...namesOf(feels)].filter((name) => variables.has(name)), ...decision(funding?.decidedBy)]),
    writes: new Set([
      ...setAt(node).filter((name) => variables.has(name)),
      ...(decidedBy.has(node.id) ? decision(node.id) : []),
    ]),
    lines: new Set(funding ? [funding.line] : []),
  };
};

/** Ids are unique in a file, so a decision may go by its node's. */
const decision = (node: Id | undefined): Id[] => (node === undefined ? [] : [node]);

const union = (effects: Effects[]): Effects => ({
  terminates: effects.some(({ terminates }) => terminates),
  reads: new Set(effects.flatMap(({ reads }) => [...reads])),
  writes: new Set(effects.flatMap(({ writes }) => [...writes])),
  lines: new Set(effects.flatMap(({ lines }) => [...lines])),
});
