import type { Box } from '@samskab/definition';
import { distance, type Point } from '../../canvas/geometry/points.ts';
import { candidates, type Candidate } from './candidates.ts';
import { grown, overlap, type Side } from './boxes.ts';

export type Ground = {
  /** What a flow shall not run through: nodes other than its own two. */
  boxes: readonly Box[];
  /** Flows that are there already. */
  lines: readonly (readonly Point[])[];
  /** The levels between rows, where flows may run. */
  corridors: readonly number[];
  /** How much a side is to be avoided, in px of detour. */
  leaving: { readonly [S in Side]: number };
  entering: { readonly [S in Side]: number };
};

const turn = 40;
const through = 2000;
const alongside = 90;
const backIn = 4000;

type Stretch = { from: Point; to: Point };

const stretches = (points: readonly Point[]): Stretch[] =>
  points.slice(1).map((to, i) => ({ from: points[i] as Point, to }));

const boxOf = ({ from, to }: Stretch, by = 0): Box => ({
  x: Math.min(from[0], to[0]) - by,
  y: Math.min(from[1], to[1]) - by,
  w: Math.abs(to[0] - from[0]) + 2 * by,
  h: Math.abs(to[1] - from[1]) + 2 * by,
});

/** Well inside a node's own edge, where its flows begin and end. */
const inside = (box: Box): Box => grown(box, -8);

const hits = (points: readonly Point[], boxes: readonly Box[]): number =>
  stretches(points).reduce((sum, each) => sum + boxes.filter((box) => overlap(boxOf(each, 6), box)).length, 0);

const isLevel = ({ from, to }: Stretch): boolean => from[1] === to[1];

/** Two flows on one line look like one flow. */
const shared = (a: Stretch, b: Stretch): boolean =>
  isLevel(a) === isLevel(b) && distance(b.from, b.to) > 8 && overlap(boxOf(a, 3), boxOf(b, 3));

const company = (points: readonly Point[], others: readonly Stretch[]): number =>
  stretches(points).reduce((sum, each) => sum + others.filter((other) => shared(each, other)).length, 0);

const lengthOf = (points: readonly Point[]): number =>
  stretches(points).reduce((sum, { from, to }) => sum + distance(from, to), 0);

type Way = Candidate & { cost: number };

function priced(from: Box, to: Box, ground: Ground) {
  const own = [inside(from), inside(to)];
  return (way: Candidate): Way => {
    const cost =
      lengthOf(way.points) +
      turn * (way.points.length - 2) +
      backIn * hits(way.points, own) +
      ground.leaving[way.from] +
      ground.entering[way.to];
    return { ...way, cost };
  };
}

/** How far from its two nodes a flow may go, in px. */
const reach = 80;

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}

/** Only so many of the cheapest ways are looked at closely: what they run through and what they run along. */
const looked = 96;

/** The orthogonal way of a flow between two boxes: short, with few turns, around what stands there. */
export function route(from: Box, to: Box, ground: Ground): Point[] {
  const region = grown(around(from, to), reach);
  const boxes = ground.boxes.filter((box) => overlap(box, region));
  const others = ground.lines.flatMap(stretches).filter((each) => overlap(boxOf(each, 1), region));
  const corridors = ground.corridors.filter((y) => y > region.y && y < region.y + region.h);
  const ways = candidates(from, to, corridors)
    .map(priced(from, to, ground))
    .toSorted((a, b) => a.cost - b.cost);
  let best: Way | undefined;
  for (const way of ways.slice(0, looked)) {
    if (best && way.cost >= best.cost) break;
    const cost = way.cost + through * hits(way.points, boxes) + alongside * company(way.points, others);
    if (!best || cost < best.cost) best = { ...way, cost };
  }
  return best?.points ?? [];
}
