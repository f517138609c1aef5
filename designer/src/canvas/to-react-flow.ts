import type { Id, Process } from '@samskab/definition';
import type { CanvasEdge } from './flow-edge.tsx';
import type { Wire } from './geometry/token-route.ts';
import type { CanvasNode } from './nodes/drawn-node.tsx';
import type { DrawingView } from './view.ts';

type Ends = Map<Id, { from: Id; to: Id }>;

/** Above every flow; a boundary event above its host. */
const layer = (kind: string): number => (kind === 'boundary' ? 3 : 2);

const toNodes = (view: DrawingView, opens: ReadonlySet<Id>): CanvasNode[] =>
  view.nodes.map(({ id, at: [x, y], view: node }) => ({
    id,
    type: 'drawn',
    position: { x, y },
    width: node.w,
    height: node.h,
    zIndex: layer(node.kind),
    className: opens.has(id) ? 'opens' : undefined,
    data: { view: node },
  }));

/** Flows taken are drawn last. */
const toEdges = (view: DrawingView, ends: Ends): CanvasEdge[] =>
  view.flows.map((flow) => ({
    id: flow.id,
    type: 'drawn',
    source: ends.get(flow.id)?.from ?? '',
    target: ends.get(flow.id)?.to ?? '',
    zIndex: flow.taken ? 1 : 0,
    data: { view: flow },
  }));

/** A boundary event's own way begins at its host, where the token stood. */
function hostWires(process: Process): Wire[] {
  return process.nodes.flatMap((node) =>
    node.type === 'event' && node.attachedTo ? [{ id: node.id, from: node.attachedTo, to: node.id, points: [] }] : [],
  );
}

const toWires = (view: DrawingView, ends: Ends, process: Process): Wire[] => [
  ...view.flows.flatMap(({ id, taken, points }) => {
    const end = ends.get(id);
    return taken && end ? [{ id, ...end, points }] : [];
  }),
  ...hostWires(process),
];

/** React Flow is a projection, never the store. */
export function toReactFlow(view: DrawingView, process: Process, opens: ReadonlySet<Id>) {
  const ends: Ends = new Map(process.flows.map(({ id, from, to }) => [id, { from, to }]));
  return { nodes: toNodes(view, opens), edges: toEdges(view, ends), wires: toWires(view, ends, process) };
}
