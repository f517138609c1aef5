import type { Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import type { Message } from '../report/report.ts';

export const say = (da: string, en: string): Message => ({ da, en });

/** What the screen calls an element: its name, else its id. */
export const called = (graph: Graph, id: Id): string => {
  const { nodes, process } = graph;
  const { flows, moneyLines, variables, roles } = process;
  const name =
    nodes.get(id)?.name ?? [...flows, ...moneyLines, ...variables, ...roles].find((one) => one.id === id)?.name;
  return `“${name ?? id}”`;
};

/** A flow by where it goes from and to. */
export const arrow = (graph: Graph, id: Id): string => {
  const flow = graph.process.flows.find((one) => one.id === id);
  return flow ? `${called(graph, flow.from)} → ${called(graph, flow.to)}` : id;
};

export const list = (graph: Graph, ids: readonly Id[]): string => ids.map((id) => called(graph, id)).join(', ');
