import type { Id } from '@samskab/definition';
import { Position } from '@xyflow/react';
import type { EditorEdge } from './editor-edge.tsx';
import type { EditorNode } from './editor-node.tsx';
import type { Scene, SceneFlow, SceneNode } from './scene.ts';

type Cached<V> = Map<Id, V>;
type NodeCache = Cached<{ from: SceneNode; selected: boolean; findings: number; node: EditorNode }>;
type EdgeCache = Cached<{ from: SceneFlow; selected: boolean; moving: boolean; edge: EditorEdge }>;

const layer = (kind: string): number => (kind === 'boundary' ? 3 : 2);

const dockSize = 8;
const docks = (w: number, h: number) =>
  (
    [
      [Position.Left, 0, h / 2],
      [Position.Right, w, h / 2],
      [Position.Top, w / 2, 0],
      [Position.Bottom, w / 2, h],
    ] as const
  ).map(([position, x, y]) => ({
    id: position,
    type: 'source' as const,
    position,
    x: x - dockSize / 2,
    y: y - dockSize / 2,
    width: dockSize,
    height: dockSize,
  }));

function toNode({ id, at: [x, y], view }: SceneNode, selected: boolean, findings: number): EditorNode {
  return {
    id,
    type: 'editor',
    position: { x, y },
    width: view.w,
    height: view.h,
    measured: { width: view.w, height: view.h },
    handles: docks(view.w, view.h),
    zIndex: layer(view.kind),
    selected,
    className: `side-${view.side}`,
    data: { view, findings },
  };
}

const toEdge = (flow: SceneFlow, selected: boolean, moving: boolean): EditorEdge => ({
  id: flow.id,
  type: 'editor',
  source: flow.from,
  target: flow.to,
  sourceHandle: Position.Right,
  targetHandle: Position.Left,
  selected,
  zIndex: selected ? 1 : 0,
  data: { flow, moving },
});

/** Makes React Flow's elements, and the very same ones again for what did not change: nothing else is drawn anew. */
export function createElements() {
  let nodes: NodeCache = new Map();
  let edges: EdgeCache = new Map();
  return {
    nodes: (scene: Scene, chosen: ReadonlySet<Id>, findings: ReadonlyMap<Id, number>): EditorNode[] => {
      const next: NodeCache = new Map();
      for (const from of scene.nodes) {
        const [selected, count] = [chosen.has(from.id), findings.get(from.id) ?? 0];
        const old = nodes.get(from.id);
        const kept = old && old.from === from && old.selected === selected && old.findings === count;
        next.set(from.id, kept ? old : { from, selected, findings: count, node: toNode(from, selected, count) });
      }
      nodes = next;
      return [...next.values()].map(({ node }) => node);
    },
    edges: (scene: Scene, chosen: ReadonlySet<Id>, moving: ReadonlySet<Id>): EditorEdge[] => {
      const next: EdgeCache = new Map();
      for (const from of scene.flows) {
        const selected = chosen.has(from.id);
        const moves = moving.has(from.from) || moving.has(from.to);
        const old = edges.get(from.id);
        const kept = old && old.from === from && old.selected === selected && old.moving === moves;
        next.set(from.id, kept ? old : { from, selected, moving: moves, edge: toEdge(from, selected, moves) });
      }
      edges = next;
      return [...next.values()].map(({ edge }) => edge);
    },
  };
}
