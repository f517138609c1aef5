import type { Box } from '@samskab/definition';
import type { Point } from './geometry/points.ts';
import type { Row } from './view.ts';

export type View = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

const margin = { x: 20, y: 16 };

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The zoom at which the whole drawing is as wide as its frame; never larger than life. */
export const widthZoom = (bounds: Box, width: number): number =>
  bounds.w === 0 ? 1 : Math.min(1, (width - 2 * margin.x) / bounds.w);

/** The height of a frame that shows so much of the drawing. */
export const frameFor = (length: number, zoom: number): number => Math.round(length * zoom + 2 * margin.y);

/** The whole drawing, in the middle of its frame. */
export function wholeView(bounds: Box, { width, height }: Size): View {
  const zoom = Math.min(widthZoom(bounds, width), bounds.h === 0 ? 1 : (height - 2 * margin.y) / bounds.h);
  return {
    zoom,
    x: (width - bounds.w * zoom) / 2 - bounds.x * zoom,
    y: (height - bounds.h * zoom) / 2 - bounds.y * zoom,
  };
}

type Length = { start: number; length: number };

/** Where the view begins along one axis so that `at` is in the middle, without leaving the drawing. */
function along({ start, length }: Length, frame: number, at: number, zoom: number, pad: number): number {
  if (length * zoom <= frame - 2 * pad) return (frame - length * zoom) / 2 - start * zoom;
  return between(frame - (start + length) * zoom - pad, frame / 2 - at * zoom, pad - start * zoom);
}

/** One place in the middle at a zoom one can read. */
export const nearView = (bounds: Box, { width, height }: Size, [x, y]: Point, zoom: number): View => ({
  zoom,
  x: along({ start: bounds.x, length: bounds.w }, width, x, zoom, margin.x),
  y: along({ start: bounds.y, length: bounds.h }, height, y, zoom, margin.y),
});

const isIn = ({ top, bottom }: Row, y: number): boolean => y >= top && y < bottom;

/**
 * The rows around what happens now that fit into `tallest`: its own, then the one before it (how we came here), then the
 * ones after. Undefined where there are no rows.
 */
export function rowsAround(rows: readonly Row[], y: number, tallest: number): Row | undefined {
  const here = rows.findIndex((row) => isIn(row, y));
  const own = rows[here];
  if (!own) return undefined;
  let { top, bottom } = own;
  const before = rows[here - 1];
  if (before && bottom - before.top <= tallest) top = before.top;
  for (const after of rows.slice(here + 1)) {
    if (after.bottom - top > tallest) break;
    bottom = after.bottom;
  }
  return { top, bottom };
}
