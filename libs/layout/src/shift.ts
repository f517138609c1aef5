import type { Box, Id, Shape } from '@samskab/definition';
import type { Line, Point } from './place-row.ts';

export type By = { x: number; y: number };
const movedBox = <B extends Box>(box: B, { x, y }: By): B => ({ ...box, x: box.x + x, y: box.y + y });
export const movedShape = (shape: Shape, by: By): Shape => ({
  ...movedBox(shape, by),
  ...(shape.label && { label: movedBox(shape.label, by) }),
});
export const movedLine = ({ points, label }: Line, by: By): Line => ({
  points: points.map(([x, y]): Point => [round(x + by.x), round(y + by.y)]),
  ...(label && { label: roundedBox(movedBox(label, by)) }),
});

/** Half pixels blur. */
const round = Math.round;
const roundedBox = <B extends Box>(box: B): B => ({
  ...box,
  x: round(box.x),
  y: round(box.y),
  w: round(box.w),
  h: round(box.h),
});
export const rounded = ([id, shape]: [Id, Shape]): [Id, Shape] => [
  id,
  { ...roundedBox(shape), ...(shape.label && { label: roundedBox(shape.label) }) },
];
