import type { Box, Id } from '@samskab/definition';
import type { NodeChange } from '@xyflow/react';
import { useRef, useState } from 'react';
import { followersOf } from '../document/index.ts';
import { useEditor } from './context.ts';
import type { EditorNode } from './editor-node.tsx';
import type { Scene } from './scene.ts';
import { snap, type Guide } from './snap.ts';

/** What is being dragged and how far, in px; the document knows nothing of it until it is let go. */
export type Drag = { ids: ReadonlySet<Id>; by: readonly [number, number]; guides: readonly Guide[] };

const boxOf = (scene: Scene, id: Id): Box | undefined => {
  const node = scene.nodes.find((each) => each.id === id);
  return node && { x: node.at[0], y: node.at[1], w: node.view.w, h: node.view.h };
};

const nearby = 1200;

/** Boxes that a dragged one may stand in line with. */
const others = (scene: Scene, box: Box, moving: ReadonlySet<Id>): Box[] =>
  scene.nodes
    .filter(({ id, at, view }) => !moving.has(id) && view.kind !== 'boundary' && Math.abs(at[0] - box.x) < nearby)
    .map(({ at, view }) => ({ x: at[0], y: at[1], w: view.w, h: view.h }));

/** The activity under the middle of a boundary event. */
function hostUnder(scene: Scene, [x, y]: readonly [number, number]): Id | undefined {
  const slack = 20;
  return scene.nodes.find(
    ({ at, view }) =>
      !['event', 'boundary', 'gateway'].includes(view.kind) &&
      x >= at[0] - slack &&
      x <= at[0] + view.w + slack &&
      y >= at[1] - slack &&
      y <= at[1] + view.h + slack,
  )?.id;
}

/** Dragging on the canvas: one command when it is let go, none before. */
export function useDrag(scene: Scene) {
  const { document, actions } = useEditor();
  const [drag, setDrag] = useState<Drag>();
  /** Read when it is let go, which may be before React has drawn the last step. */
  const latest = useRef<Drag>(undefined);
  const keep = (next: Drag | undefined): void => {
    latest.current = next;
    setDrag(next);
  };

  const isAlone = (id: Id): boolean => scene.nodes.find((node) => node.id === id)?.view.kind === 'boundary';

  /** React Flow says where the dragged nodes would be; the first of them decides where they snap. */
  const onMove = (changes: readonly NodeChange<EditorNode>[]): void => {
    const moved = changes.flatMap((change) =>
      change.type === 'position' && change.position && change.dragging ? [{ id: change.id, to: change.position }] : [],
    );
    const [first] = moved;
    const box = first && boxOf(scene, first.id);
    if (!first || !box) return;
    const ids = followersOf(
      document.read(),
      moved.map(({ id }) => id),
    );
    const wished = { ...box, x: first.to.x, y: first.to.y };
    const { dx, dy, guides } = isAlone(first.id)
      ? { dx: 0, dy: 0, guides: [] }
      : snap(wished, others(scene, wished, ids));
    keep({ ids, by: [wished.x + dx - box.x, wished.y + dy - box.y], guides });
  };

  const onDrop = (id: Id): void => {
    const dropped = latest.current;
    keep(undefined);
    const box = boxOf(scene, id);
    if (!dropped || !box || (dropped.by[0] === 0 && dropped.by[1] === 0)) return;
    if (dropped.ids.size === 1 && isAlone(id)) {
      const at = [box.x + box.w / 2 + dropped.by[0], box.y + box.h / 2 + dropped.by[1]] as const;
      const node = document.read().process.nodes.find((each) => each.id === id);
      const host = hostUnder(scene, at) ?? (node?.type === 'event' ? node.attachedTo : undefined);
      actions.act({ do: 'moveBoundary', id, host: host ?? '', at });
    } else actions.act({ do: 'moveNodes', ids: [...dropped.ids], by: dropped.by });
  };

  return { drag, onMove, onDrop };
}

/** The nodes as they look while some of them are dragged. */
export function dragged(nodes: EditorNode[], drag: Drag | undefined): EditorNode[] {
  if (!drag) return nodes;
  return nodes.map((node) =>
    drag.ids.has(node.id)
      ? { ...node, position: { x: node.position.x + drag.by[0], y: node.position.y + drag.by[1] } }
      : node,
  );
}
