import type { Box } from '@samskab/definition';

export type Guide = { axis: 'x' | 'y'; at: number; from: number; to: number };
export type Snapped = { dx: number; dy: number; guides: Guide[] };

const near = 5;
/** Everything stands on this grid when no other element is near, in px. */
export const grid = 4;

type Lines = [low: number, middle: number, high: number];
const across = ({ x, w }: Box): Lines => [x, x + w / 2, x + w];
const down = ({ y, h }: Box): Lines => [y, y + h / 2, y + h];

type Hit = { by: number; at: number; other: Box };

/** The smallest shift by which a line of the box meets the same line of another. */
function hit(box: Box, others: readonly Box[], lines: (box: Box) => Lines): Hit | undefined {
  const mine = lines(box);
  return others
    .flatMap((other) => lines(other).map((at, index): Hit => ({ by: at - (mine[index] as number), at, other })))
    .filter(({ by }) => Math.abs(by) <= near)
    .toSorted((a, b) => Math.abs(a.by) - Math.abs(b.by))[0];
}

const onGrid = (value: number): number => Math.round(value / grid) * grid - value;

const spanY = (a: Box, b: Box) => ({ from: Math.min(a.y, b.y) - 8, to: Math.max(a.y + a.h, b.y + b.h) + 8 });
const spanX = (a: Box, b: Box) => ({ from: Math.min(a.x, b.x) - 8, to: Math.max(a.x + a.w, b.x + b.w) + 8 });

/** How far a dragged box jumps to stand in line with another, and the lines that show it; else to the grid. */
export function snap(box: Box, others: readonly Box[]): Snapped {
  const x = hit(box, others, across);
  const y = hit(box, others, down);
  const dx = x?.by ?? onGrid(box.x);
  const dy = y?.by ?? onGrid(box.y);
  const placed = { ...box, x: box.x + dx, y: box.y + dy };
  return {
    dx,
    dy,
    guides: [
      ...(x ? [{ axis: 'x' as const, at: x.at, ...spanY(placed, x.other) }] : []),
      ...(y ? [{ axis: 'y' as const, at: y.at, ...spanX(placed, y.other) }] : []),
    ],
  };
}
