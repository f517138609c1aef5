import { useStore } from '@xyflow/react';
import type { Point } from '../canvas/geometry/points.ts';

export type Placed = { x: number; y: number; zoom: number; width: number; height: number };

/** Where a point of the drawing is in the canvas now, and how large the canvas is, in px. */
export function usePlaced([x, y]: Point): Placed {
  const transform = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const [tx, ty, zoom] = transform;
  return { x: x * zoom + tx, y: y * zoom + ty, zoom, width, height };
}
