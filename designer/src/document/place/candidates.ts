import type { Box } from '@samskab/definition';
import { simplify, type Point } from '../../canvas/geometry/points.ts';
import { dock, outward, type Side } from './boxes.ts';

/** How far a flow goes straight out of a node before it may turn, in px. */
const stub = 16;
/** How far from a node a flow passes it by. */
const clear = 28;

export type Candidate = { points: Point[]; from: Side; to: Side };

const out = (box: Box, side: Side): Point => {
  const [x, y] = dock(box, side);
  const [dx, dy] = outward[side];
  return [x + dx * stub, y + dy * stub];
};

const sides: readonly Side[] = ['right', 'bottom', 'top', 'left'];

/** The levels a flow may run along between its ends: in the corridors between rows first, half way, around both. */
const levels = (low: number, high: number, a: Point, b: Point, corridors: readonly number[]): number[] => [
  ...corridors,
  (a[0] + b[0]) / 2,
  low - clear,
  high + clear,
];

/** Every way between two stubs with at most three turns. */
function between(a: Point, b: Point, from: Box, to: Box, corridors: readonly number[]): Point[][] {
  const xs = levels(Math.min(from.x, to.x), Math.max(from.x + from.w, to.x + to.w), a, b, []);
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y + from.h, to.y + to.h);
  const ys = levels(top, bottom, [a[1], 0], [b[1], 0], corridors);
  return [
    [],
    [[b[0], a[1]]],
    [[a[0], b[1]]],
    ...xs.map((x): Point[] => [
      [x, a[1]],
      [x, b[1]],
    ]),
    ...ys.map((y): Point[] => [
      [a[0], y],
      [b[0], y],
    ]),
  ];
}

const level = (points: readonly Point[]): boolean =>
  points.every((p, i) => i === 0 || p[0] === points[i - 1]?.[0] || p[1] === points[i - 1]?.[1]);

/** All ways a flow could go between two boxes, out of and into the middle of a side. */
export function candidates(from: Box, to: Box, corridors: readonly number[]): Candidate[] {
  return sides.flatMap((leaves) =>
    sides.flatMap((enters) => {
      const [a, b] = [out(from, leaves), out(to, enters)];
      return between(a, b, from, to, corridors)
        .map((turns) => simplify([dock(from, leaves), a, ...turns, b, dock(to, enters)]))
        .filter(level)
        .map((points) => ({ points, from: leaves, to: enters }));
    }),
  );
}
