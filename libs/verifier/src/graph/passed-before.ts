import type { Id } from '@samskab/definition';
import { reach, type Graph } from './graph.ts';

/** Whether no case comes to a node but by having done another. Leaving that one over its edge is not doing it. */
export const isDoneBefore = (graph: Graph, first: Id, then: Id): boolean => {
  const next = new Map(graph.next).set(first, graph.boundaries.get(first) ?? []);
  const starts = [...graph.nodes.values()].filter((node) => node.type === 'event' && node.position === 'start');
  return first !== then && starts.every(({ id }) => !reach(id, next).has(then));
};
