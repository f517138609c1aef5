import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, useState } from 'react';
import { useEditor } from './context.ts';
import type { SceneNode } from './scene.ts';
import { grid } from './snap.ts';

const onGrid = (value: number): number => Math.round(value / grid) * grid;

const fixed = ['event', 'boundary', 'gateway'];

/** The lower right corner of a chosen card, to make it larger. One command when it is let go. */
export function Corner({ node }: { node: SceneNode | undefined }) {
  const { actions, texts } = useEditor();
  const view = useReactFlow();
  const [size, setSize] = useState<{ w: number; h: number }>();
  if (!node || fixed.includes(node.view.kind)) return null;
  const [x, y] = node.at;
  const { w, h } = size ?? node.view;
  const follow = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const point = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    setSize({ w: Math.max(100, onGrid(point.x - x)), h: Math.max(44, onGrid(point.y - y)) });
  };
  const drop = () => {
    setSize(undefined);
    if (size) actions.act({ do: 'resizeNode', id: node.id, box: { x, y, ...size } });
  };
  return (
    <ViewportPortal>
      {size && <span className="resizing" style={{ transform: `translate(${x}px, ${y}px)`, width: w, height: h }} />}
      <span
        className="corner nodrag nopan"
        title={texts.resize}
        style={{ transform: `translate(${x + w}px, ${y + h}px)` }}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={follow}
        onPointerUp={drop}
      />
    </ViewportPortal>
  );
}
