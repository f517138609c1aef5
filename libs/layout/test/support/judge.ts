import type { Box, Layout, Process } from '@samskab/definition';

type Plane = Layout['planes'][number];
type Point = readonly [number, number];

/** Pixels are whole, so a line may lie half a pixel within what it touches. */
const TOLERANCE = 1;

const overlap = (a: Box, b: Box): boolean =>
  a.x + TOLERANCE < b.x + b.w &&
  b.x + TOLERANCE < a.x + a.w &&
  a.y + TOLERANCE < b.y + b.h &&
  b.y + TOLERANCE < a.y + a.h;

const between = ([x1, y1]: Point, [x2, y2]: Point): Box => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  w: Math.abs(x1 - x2),
  h: Math.abs(y1 - y2),
});
const crosses = (box: Box, a: Point, b: Point): boolean => {
  const line = between(a, b);
  return (
    line.x < box.x + box.w - TOLERANCE &&
    line.x + line.w > box.x + TOLERANCE &&
    line.y < box.y + box.h - TOLERANCE &&
    line.y + line.h > box.y + TOLERANCE
  );
};

const stretches = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).map((to, index) => [points[index]!, to]);

const nodesOf = ({ nodes }: Process, { shapes }: Plane): { id: string; box: Box; host?: string }[] =>
  nodes.map((node) => ({
    id: node.id,
    box: shapes[node.id]!,
    ...(node.type === 'event' && node.attachedTo ? { host: node.attachedTo } : {}),
  }));

/** Nodes that lie on each other; an event on the edge of its host does so on purpose. */
export const overlaps = (process: Process, plane: Plane): string[] => {
  const nodes = nodesOf(process, plane);
  return nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => a.host !== b.id && b.host !== a.id && overlap(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );
};

/** Flows that run through a node, or aslant. */
export const strayLines = (process: Process, plane: Plane): string[] =>
  process.flows.flatMap(({ id }) => {
    const lines = stretches(plane.edges[id]!.points);
    const aslant = lines.filter(([a, b]) => a[0] !== b[0] && a[1] !== b[1]).map(() => `${id} aslant`);
    const through = nodesOf(process, plane)
      .filter(({ box }) => lines.some(([a, b]) => crosses(box, a, b)))
      .map((node) => `${id} through ${node.id}`);
    return [...aslant, ...through];
  });

const touches = ({ x, y, w, h }: Box, [px, py]: Point): boolean =>
  px >= x - TOLERANCE && px <= x + w + TOLERANCE && py >= y - TOLERANCE && py <= y + h + TOLERANCE;

/** Flows that do not begin or end at their nodes. */
export const looseEnds = ({ flows }: Process, { shapes, edges }: Plane): string[] =>
  flows
    .filter(({ id, from, to }) => {
      const { points } = edges[id]!;
      return !touches(shapes[from]!, points[0]!) || !touches(shapes[to]!, points.at(-1)!);
    })
    .map(({ id }) => id);
