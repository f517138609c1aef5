import { EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { arrowhead, roundedPath, shorten } from './geometry/path.ts';
import type { FlowView } from './view.ts';

export type CanvasEdge = Edge<{ view: FlowView }, 'drawn'>;

/** A sequence flow along the layout's own points, its condition in words on a pill. */
export const FlowEdge = memo(function FlowEdge({ data }: EdgeProps<CanvasEdge>) {
  if (!data) return null;
  const { points, label, labelAt, taken } = data.view;
  const taking = taken ? ' taken' : '';
  return (
    <>
      <path className={`flow${taking}`} d={roundedPath(shorten(points, 7))} />
      <path className={`arrowhead${taking}`} d={arrowhead(points, 9)} />
      {label && labelAt && (
        <EdgeLabelRenderer>
          <span
            className={`pill${taking}`}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt[0]}px, ${labelAt[1]}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
