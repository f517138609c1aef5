import type { DrawingOf } from '../drawings/drawing-of.ts';

/** The nodes that can still come from where tokens stand, those included: along flows, and over the edge of a step. */
export function ahead(drawing: DrawingOf, from: readonly string[]): string[] {
  const found = new Set(from);
  for (const id of found) for (const next of nextOf(drawing, id)) found.add(next);
  return [...found];
}

function nextOf({ flows, process }: DrawingOf, id: string): string[] {
  const edges = process.nodes.filter((node) => node.type === 'event' && node.attachedTo === id);
  return [...flows.filter(({ from }) => from === id).map(({ to }) => to), ...edges.map((edge) => edge.id)];
}
