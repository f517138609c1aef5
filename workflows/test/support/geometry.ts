import type { Box, Node, Process } from '@samskab/definition';
import type { Pattern } from './pattern.ts';

type Point = readonly [number, number];
type Segment = readonly [Point, Point];

const between = (value: number, a: number, b: number): boolean => Math.min(a, b) <= value && value <= Math.max(a, b);
const centre = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];

/** Boxes that only touch do not overlap. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const onBox = ({ x, y, w, h }: Box, [px, py]: Point): boolean =>
  between(px, x, x + w) && between(py, y, y + h) && (px === x || px === x + w || py === y || py === y + h);

const onCircle = (box: Box, [px, py]: Point): boolean => {
  const [cx, cy] = centre(box);
  return Math.abs(Math.hypot(px - cx, py - cy) - box.w / 2) < 0.01;
};

const onDiamond = (box: Box, [px, py]: Point): boolean => {
  const [cx, cy] = centre(box);
  return Math.abs(Math.abs(px - cx) / (box.w / 2) + Math.abs(py - cy) / (box.h / 2) - 1) < 0.001;
};

const onBorder: { [K in Node['type']]: (box: Box, point: Point) => boolean } = {
  activity: onBox,
  event: onCircle,
  gateway: onDiamond,
};

/** Whether a point stands on the border of a node as it is drawn: card, circle or diamond. */
export const touches = (node: Node, box: Box, point: Point): boolean => onBorder[node.type](box, point);

export const segments = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((point, index) => [points[index]!, point]);

export const orthogonal = ([[ax, ay], [bx, by]]: Segment): boolean => (ax === bx) !== (ay === by);

/** Whether an orthogonal segment runs through the inside of a box. */
export const runsThrough = ([[ax, ay], [bx, by]]: Segment, { x, y, w, h }: Box): boolean =>
  Math.min(ax, bx) < x + w && Math.max(ax, bx) > x && Math.min(ay, by) < y + h && Math.max(ay, by) > y;

/** Whether two segments lie on each other for more than a point. */
export const shareALine = ([a, b]: Segment, [c, d]: Segment): boolean => {
  const along = a[0] === b[0] ? 1 : 0;
  const across = 1 - along;
  if (c[across] !== a[across] || d[across] !== a[across]) return false;
  return (
    Math.max(a[along], b[along]) > Math.min(c[along], d[along]) &&
    Math.max(c[along], d[along]) > Math.min(a[along], b[along])
  );
};

export const middle = centre;

const host = (node: Node): string | undefined => (node.type === 'event' ? node.attachedTo : undefined);
const joined = (a: Node, b: Node): boolean => host(a) === b.id || host(b) === a.id;
const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));

/** Nodes that stand on each other, a boundary event and its host excepted. */
export const collisions = ({ process, plane }: Pattern): string[] =>
  pairs(process.nodes)
    .filter(([a, b]) => !joined(a, b) && overlap(plane.shapes[a.id]!, plane.shapes[b.id]!))
    .map(([a, b]) => `${a.id} and ${b.id}`);

/** Flows that run through a node: any but the two they join, and those too once they have left the border. */
export const trespasses = ({ process, plane }: Pattern): string[] =>
  process.flows.flatMap((flow) =>
    process.nodes
      .filter((node) =>
        segments(plane.edges[flow.id]!.points).some((line) => runsThrough(line, plane.shapes[node.id]!)),
      )
      .map((node) => `${flow.id} through ${node.id}`),
  );

const meet = (a: Process['flows'][number], b: Process['flows'][number]): boolean => a.from === b.from || a.to === b.to;

/** Flows that lie on each other although they neither leave the same node nor reach the same one. */
export const confusions = ({ process, plane }: Pattern): string[] =>
  pairs(process.flows)
    .filter(([a, b]) => !meet(a, b))
    .filter(([a, b]) =>
      segments(plane.edges[a.id]!.points).some((one) =>
        segments(plane.edges[b.id]!.points).some((other) => shareALine(one, other)),
      ),
    )
    .map(([a, b]) => `${a.id} and ${b.id}`);

/** Every text that stands by itself: names of events and questions, condition pills, names of phases. */
const labels = ({ process, plane }: Pattern): { of: string; box: Box }[] => [
  ...[...process.nodes, ...process.lanes].flatMap(({ id }) => {
    const box = plane.shapes[id]!.label;
    return box ? [{ of: id, box }] : [];
  }),
  ...process.flows.flatMap(({ id }) => {
    const box = plane.edges[id]!.label;
    return box ? [{ of: id, box }] : [];
  }),
];

/** Texts that stand on another text, on a node, or on a flow of another. */
export const unreadable = (pattern: Pattern): string[] => {
  const all = labels(pattern);
  const texts = pairs(all).filter(([a, b]) => overlap(a.box, b.box));
  const nodes = all.flatMap(({ of, box }) =>
    pattern.process.nodes.filter(({ id }) => overlap(box, pattern.plane.shapes[id]!)).map(({ id }) => `${of} on ${id}`),
  );
  const named = new Set(pattern.process.lanes.map(({ id }) => id));
  const lines = all
    .filter(({ of }) => !named.has(of))
    .flatMap(({ of, box }) =>
      pattern.process.flows
        .filter(
          ({ id }) => id !== of && segments(pattern.plane.edges[id]!.points).some((line) => runsThrough(line, box)),
        )
        .map(({ id }) => `${of} on ${id}`),
    );
  return [...texts.map(([a, b]) => `${a.of} on ${b.of}`), ...nodes, ...lines];
};
