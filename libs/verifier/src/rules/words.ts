import type { Gateway, Id } from '@samskab/definition';
import type { Graph } from '../graph/graph.ts';
import type { Message } from '../report/report.ts';

export const say = (da: string, en: string): Message => ({ da, en });

const marks: Record<Gateway['gateway'], string> = {
  exclusive: '×',
  parallel: '+',
  inclusive: '○',
  eventBased: '⌛',
  complex: '∗',
};

/** What the screen calls an element: its name; a gateway that has none, by its mark and what leads to it; else its id. */
export const called = (graph: Graph, id: Id): string => {
  const { nodes, process } = graph;
  const node = nodes.get(id);
  const before = graph.incoming.get(id)?.find(({ from }) => nodes.get(from)?.name);
  if (node?.type === 'gateway' && !node.name && before) {
    return `“${nodes.get(before.from)?.name} → ${marks[node.gateway]}”`;
  }
  const { flows, moneyLines, variables, roles } = process;
  const name = node?.name ?? [...flows, ...moneyLines, ...variables, ...roles].find((one) => one.id === id)?.name;
  return `“${name ?? id}”`;
};

/** A flow by where it goes from and to. */
export const arrow = (graph: Graph, id: Id): string => {
  const flow = graph.process.flows.find((one) => one.id === id);
  return flow ? `${called(graph, flow.from)} → ${called(graph, flow.to)}` : id;
};

export const list = (graph: Graph, ids: readonly Id[]): string => ids.map((id) => called(graph, id)).join(', ');
