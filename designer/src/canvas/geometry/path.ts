import { distance, simplify, towards, type Point } from './points.ts';

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (n: number): number => Math.round(n * 100) / 100;

function corner(before: Point, here: Point, after: Point, radius: number): string {
  const r = Math.min(radius, distance(before, here) / 2, distance(here, after) / 2);
  return `L${at(towards(here, before, r))} Q${at(here)} ${at(towards(here, after, r))}`;
}

/** An SVG path along the points, its corners rounded. */
export function roundedPath(line: readonly Point[], radius = 8): string {
  const points = simplify(line);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const corners = points.slice(1, -1).map((p, i) => corner(points[i] as Point, p, points[i + 2] as Point, radius));
  return [`M${at(first)}`, ...corners, `L${at(last)}`].join(' ');
}

/** The same line, shortened at its end, so that the stroke stops at the foot of the arrowhead. */
export function shorten(line: readonly Point[], by: number): Point[] {
  const points = simplify(line);
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before || distance(before, last) <= by) return points;
  return [...points.slice(0, -1), towards(last, before, by)];
}

/** A filled triangle whose tip is the end of the line. */
export function arrowhead(line: readonly Point[], size: number): string {
  const points = simplify(line);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const foot = towards(tip, before, size);
  const half = size * 0.45;
  const [dx, dy] = [(tip[1] - foot[1]) / size, (tip[0] - foot[0]) / size];
  return `M${at(tip)} L${at([foot[0] + dx * half, foot[1] - dy * half])} L${at([foot[0] - dx * half, foot[1] + dy * half])} Z`;
}
