import type { Box } from '@samskab/definition';
import type { Point } from './geometry/points.ts';

export type View = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

const margin = { x: 20, y: 16 };

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** The zoom at which the whole drawing is as wide as its frame; never larger than life. */
export const widthZoom = (bounds: Box, width: number): number =>
  bounds.w === 0 ? 1 : Math.min(1, (width - 2 * margin.x) / bounds.w);

/** The height of a frame that shows the whole drawing at its width zoom. */
export const fittingHeight = (bounds: Box, width: number): number =>
  Math.round(bounds.h * widthZoom(bounds, width) + 2 * margin.y);

/** The whole drawing, in the middle of its frame. */
export function wholeView(bounds: Box, { width, height }: Size): View {
  const zoom = Math.min(widthZoom(bounds, width), bounds.h === 0 ? 1 : (height - 2 * margin.y) / bounds.h);
  return {
    zoom,
    x: (width - bounds.w * zoom) / 2 - bounds.x * zoom,
    y: (height - bounds.h * zoom) / 2 - bounds.y * zoom,
  };
}

/** One place in the middle at a zoom one can read, without leaving the drawing where it can be helped. */
export function nearView(bounds: Box, { width, height }: Size, [x, y]: Point, zoom: number): View {
  const along = (start: number, length: number, frame: number, at: number, pad: number): number =>
    length * zoom <= frame
      ? (frame - length * zoom) / 2 - start * zoom
      : between(frame - (start + length) * zoom - pad, frame / 2 - at * zoom, pad - start * zoom);
  return {
    zoom,
    x: along(bounds.x, bounds.w, width, x, margin.x),
    y: along(bounds.y, bounds.h, height, y, margin.y),
  };
}
