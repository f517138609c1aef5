import type { Box } from '@samskab/definition';

/** How the paper is seen: moved and zoomed, in a frame of so many px. */
export type Sight = { transform: readonly [x: number, y: number, zoom: number]; width: number; height: number };

/** The corner the overview covers, in px of the screen. */
const corner = { w: 216, h: 166 };

const onScreen = ({ x, y, w, h }: Box, { transform: [tx, ty, zoom] }: Sight): Box => ({
  x: x * zoom + tx,
  y: y * zoom + ty,
  w: w * zoom,
  h: h * zoom,
});

export function isInSight(box: Box, sight: Sight): boolean {
  const { x, y, w, h } = onScreen(box, sight);
  return x >= 0 && y >= 0 && x + w <= sight.width && y + h <= sight.height;
}

/** Whether the overview stands over it, when there is one. */
export function isBehindOverview(box: Box, sight: Sight): boolean {
  const { x, y, w, h } = onScreen(box, sight);
  return x + w > sight.width - corner.w && y + h > sight.height - corner.h;
}
