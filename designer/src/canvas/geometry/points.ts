export type Point = readonly [x: number, y: number];

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The point `d` from `from` towards `to`. */
export function towards(from: Point, to: Point, d: number): Point {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * d) / length, from[1] + ((to[1] - from[1]) * d) / length];
}

const onOneLine = (a: Point, b: Point, c: Point): boolean =>
  (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);

/** The same line without repeated points and points in the middle of a straight stretch. */
export function simplify(points: readonly Point[]): Point[] {
  const distinct = points.filter((p, i) => i === 0 || distance(p, points[i - 1] as Point) > 0.01);
  return distinct.filter((p, i) => {
    const before = distinct[i - 1];
    const after = distinct[i + 1];
    return !before || !after || !onOneLine(before, p, after);
  });
}

/** The middle of the longest level stretch, else of the longest stretch: where a label fits. */
export function labelPoint(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, i) => ({ from: points[i] as Point, to }));
  const level = stretches.filter(({ from, to }) => from[1] === to[1] && distance(from, to) >= 48);
  const pool = level.length > 0 ? level : stretches;
  const longest = pool.toSorted((a, b) => distance(b.from, b.to) - distance(a.from, a.to))[0];
  if (!longest) return points[0] ?? [0, 0];
  return [(longest.from[0] + longest.to[0]) / 2, (longest.from[1] + longest.to[1]) / 2];
}
