import type { Id, Lane, Node, Process } from '@samskab/definition';

/** A heading of the outline and the steps below it; without a phase for a drawing that has none. */
export type Chapter = { phase?: Lane; nodes: Node[] };

const next = (process: Process, node: Node): Id[] => [
  ...process.flows.filter(({ from }) => from === node.id).map(({ to }) => to),
  ...process.nodes.flatMap((other) => (other.type === 'event' && other.attachedTo === node.id ? [other.id] : [])),
];

const isStart = (node: Node): boolean => node.type === 'event' && node.position === 'start';

/** Along the flows, the first way first, each node once; then what no way leads to. */
function walk(process: Process): Node[] {
  const byId = new Map(process.nodes.map((node) => [node.id, node]));
  const found = new Set<Node>();
  const visit = (begin: Node): void => {
    const waiting = [begin];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (found.has(node)) continue;
      found.add(node);
      waiting.push(
        ...next(process, node)
          .flatMap((id) => byId.get(id) ?? [])
          .toReversed(),
      );
    }
  };
  for (const node of [...process.nodes.filter(isStart), ...process.nodes]) visit(node);
  return [...found];
}

/** The drawing as it is read: phase by phase, within each along the flows. */
export function chaptersOf(process: Process): Chapter[] {
  const nodes = walk(process);
  const phases = process.lanes.filter((lane) => lane.role === undefined);
  const placed = new Set(phases.flatMap((lane) => lane.nodes));
  const loose = nodes.filter(({ id }) => !placed.has(id));
  const chapters = phases.map((phase) => ({ phase, nodes: nodes.filter(({ id }) => phase.nodes.includes(id)) }));
  return [...chapters, ...(loose.length > 0 ? [{ nodes: loose }] : [])];
}

export const readingOrder = (process: Process): Node[] => chaptersOf(process).flatMap(({ nodes }) => nodes);
