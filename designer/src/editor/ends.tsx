import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, useState } from 'react';
import type { Point } from '../canvas/geometry/points.ts';
import { useEditor } from './context.ts';
import { nodeUnder } from './node-under.ts';
import type { SceneFlow } from './scene.ts';

type EndProps = { flow: SceneFlow; end: 'from' | 'to'; at: Point };

/** One end of a chosen flow, to be dragged to another node. */
function End({ flow, end, at }: EndProps) {
  const { actions } = useEditor();
  const view = useReactFlow();
  const [to, setTo] = useState<Point>();
  const [x, y] = to ?? at;
  const follow = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const point = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    setTo([point.x, point.y]);
  };
  const drop = (event: PointerEvent) => {
    setTo(undefined);
    const node = nodeUnder(event.clientX, event.clientY);
    if (to && node !== undefined) actions.act({ do: 'reconnect', flow: flow.id, end, node });
  };
  return (
    <span
      className={`flow-end nodrag nopan flow-end-${end}`}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      onPointerUp={drop}
    />
  );
}

/** The ends of the flow that is chosen. */
export function Ends({ flow }: { flow: SceneFlow | undefined }) {
  const first = flow?.points[0];
  const last = flow?.points.at(-1);
  if (!flow || !first || !last) return null;
  return (
    <ViewportPortal>
      <End key={`${flow.id}-from`} flow={flow} end="from" at={first} />
      <End key={`${flow.id}-to`} flow={flow} end="to" at={last} />
    </ViewportPortal>
  );
}
