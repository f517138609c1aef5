import { type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { memo } from 'react';
import { arrowhead, roundedPath, shorten } from '../canvas/geometry/path.ts';
import { distance, labelPoint, type Point } from '../canvas/geometry/points.ts';
import { useEditor, useUi } from './context.ts';
import { Plus } from './plus.tsx';
import type { SceneFlow } from './scene.ts';

export type EditorEdge = Edge<{ flow: SceneFlow; moving: boolean }, 'editor'>;

/** Left of the middle of the first long stretch, so that the arrowhead shows; beside the pill when there is one. */
export function plusPoint({ points, label }: Pick<SceneFlow, 'points' | 'label'>): Point {
  const stretches = points.slice(1).map((to, i) => ({ from: points[i] as Point, to }));
  const roomy = stretches.find(({ from, to }) => distance(from, to) >= 28) ?? stretches[0];
  if (!roomy) return points[0] ?? [0, 0];
  if (!label) {
    const share = Math.max(0, (distance(roomy.from, roomy.to) - 14) / 2) / Math.max(1, distance(roomy.from, roomy.to));
    return [
      roomy.from[0] + (roomy.to[0] - roomy.from[0]) * share,
      roomy.from[1] + (roomy.to[1] - roomy.from[1]) * share,
    ];
  }
  const last = points.at(-1) as Point;
  const before = points.at(-2) as Point;
  const length = distance(before, last) || 1;
  const off = Math.min(24, length / 2);
  return [last[0] - ((last[0] - before[0]) * off) / length, last[1] - ((last[1] - before[1]) * off) / length];
}

const place = ([x, y]: Point) => ({ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` });

function FlowPlus({ flow }: { flow: SceneFlow }) {
  const { ui, texts } = useEditor();
  const over = useUi((state) => state.over === flow.id || (state.menu?.for === 'flow' && state.menu.flow === flow.id));
  if (!over) return null;
  const at = plusPoint(flow);
  return (
    <Plus
      className="plus-flow nodrag nopan"
      style={place(at)}
      label={texts.addOnFlow(flow.fromName, flow.toName)}
      onEnter={() => ui.set({ over: flow.id })}
      onPress={() => ui.set({ menu: { for: 'flow', flow: flow.id, at } })}
    />
  );
}

/** While an end is dragged the line follows it roughly; its own way is found when it is let go. */
function MovingEdge({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition }: EdgeProps<EditorEdge>) {
  const [path] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 8,
  });
  return <path className="flow moving" d={path} />;
}

/** A sequence flow, as broad to the pointer as a finger. */
export const EditorEdgeView = memo(function EditorEdgeView(props: EdgeProps<EditorEdge>) {
  const { data, selected } = props;
  if (!data) return null;
  if (data.moving) return <MovingEdge {...props} />;
  const { flow } = data;
  const { points, label } = flow;
  const chosen = selected ? ' chosen' : '';
  const labelAt = flow.labelAt ?? labelPoint(points);
  return (
    <>
      <path className="flow-reach" d={roundedPath(points)} />
      <path className={`flow${chosen}`} d={roundedPath(shorten(points, 7))} />
      <path className={`arrowhead${chosen}`} d={arrowhead(points, 9)} />
      <EdgeLabelRenderer>
        {label && (
          <span className={`pill${chosen}`} style={place(labelAt)}>
            {label}
          </span>
        )}
        <FlowPlus flow={flow} />
      </EdgeLabelRenderer>
    </>
  );
});
