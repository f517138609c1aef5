import type { Box, Id, Node, Shape } from '@samskab/definition';
import type { Point } from '../../canvas/geometry/points.ts';
import type { Sheet } from '../sheet.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export const middle = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];
export const centred = ([x, y]: Point, { w, h }: { w: number; h: number }): Box => ({
  x: x - w / 2,
  y: y - h / 2,
  w,
  h,
});
export const shifted = <B extends Box>(box: B, [dx, dy]: Point): B => ({ ...box, x: box.x + dx, y: box.y + dy });
export const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const docks: { [S in Side]: (box: Box) => Point } = {
  left: ({ x, y, h }) => [x, y + h / 2],
  right: ({ x, y, w, h }) => [x + w, y + h / 2],
  top: ({ x, y, w }) => [x + w / 2, y],
  bottom: ({ x, y, w, h }) => [x + w / 2, y + h],
};

/** The middle of a side: where flows leave and enter. */
export const dock = (box: Box, side: Side): Point => docks[side](box);

export const outward: { [S in Side]: Point } = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] };

/** On which side of a box a point lies; undefined when it lies on none. */
export function sideAt(box: Box, [x, y]: Point): Side | undefined {
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1.5;
  if (near(x, box.x)) return 'left';
  if (near(x, box.x + box.w)) return 'right';
  if (near(y, box.y)) return 'top';
  return near(y, box.y + box.h) ? 'bottom' : undefined;
}

/** The boxes of the nodes that have a place, but for some. */
export const nodeBoxes = ({ process, plane }: Sheet, but: ReadonlySet<Id> = new Set()): (Box & { id: Id })[] =>
  process.nodes.flatMap(({ id }) => {
    const shape = plane.shapes[id];
    return shape && !but.has(id) ? [{ ...shape, id }] : [];
  });

/** Where words beside a node stand: where the layout says, else below an event and above a gateway. */
function labelBox(node: Node, shape: Shape): Box | undefined {
  if (!node.name || node.type === 'activity') return undefined;
  if (shape.label) return shape.label;
  const [x] = middle(shape);
  const y = node.type === 'event' ? shape.y + shape.h + 4 : shape.y - 36;
  return { x: x - 48, y, w: 96, h: 32 };
}

export const labelBoxes = ({ process, plane }: Sheet, but: ReadonlySet<Id>): Box[] =>
  process.nodes.flatMap((node) => {
    const shape = plane.shapes[node.id];
    return (shape && !but.has(node.id) && labelBox(node, shape)) || [];
  });
