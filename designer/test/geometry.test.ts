import { array, assert, integer, property, tuple } from 'fast-check';
import { arrowhead, roundedPath, shorten } from '../src/canvas/geometry/path.ts';
import { distance, labelPoint, type Point, simplify } from '../src/canvas/geometry/points.ts';
import { tokenRoute, type Wire } from '../src/canvas/geometry/token-route.ts';

const coordinate = integer({ min: -2000, max: 2000 });
const start = tuple(coordinate, coordinate);

/** An orthogonal line as layouts have them. */
const line = tuple(start, array(integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 })).map(
  ([first, lengths]) =>
    lengths.reduce<Point[]>(
      (points, length, index) => {
        const [x, y] = points.at(-1) as Point;
        return [...points, index % 2 === 0 ? [x + length, y] : [x, y + length]];
      },
      [first as Point],
    ),
);

describe('a flow', () => {
  it('turns its corners with a radius of 8', () => {
    expect(
      roundedPath([
        [0, 0],
        [100, 0],
        [100, 50],
      ]),
    ).toBe('M0 0 L92 0 Q100 0 100 8 L100 50');
  });

  it('turns a short corner with half of what there is', () => {
    expect(
      roundedPath([
        [0, 0],
        [6, 0],
        [6, 50],
      ]),
    ).toBe('M0 0 L3 0 Q6 0 6 3 L6 50');
  });

  it('draws nothing from a single point', () => {
    expect(roundedPath([[1, 1]])).toBe('');
    expect(arrowhead([[1, 1]], 9)).toBe('');
  });

  it('begins and ends where the layout says', () => {
    assert(
      property(line, (points) => {
        const path = roundedPath(points);
        expect(path.startsWith(`M${points[0]?.join(' ')}`)).toBe(true);
        expect(path.endsWith(`L${points.at(-1)?.join(' ')}`)).toBe(true);
      }),
    );
  });

  it('keeps its ends and its bends when it is simplified', () => {
    assert(
      property(line, (points) => {
        const doubled = points.flatMap((point) => [point, point]);
        expect(simplify(doubled)).toEqual(simplify(points));
        expect(simplify(points)[0]).toEqual(points[0]);
        expect(simplify(points).at(-1)).toEqual(points.at(-1));
      }),
    );
  });

  it('stops at the foot of its arrowhead', () => {
    expect(
      shorten(
        [
          [0, 0],
          [100, 0],
        ],
        7,
      ),
    ).toEqual([
      [0, 0],
      [93, 0],
    ]);
    expect(
      arrowhead(
        [
          [0, 0],
          [100, 0],
        ],
        10,
      ),
    ).toBe('M100 0 L90 -4.5 L90 4.5 Z');
  });

  it('has its label on the line', () => {
    assert(
      property(line, (points) => {
        const at = labelPoint(points);
        const on = points.slice(1).some((to, i) => {
          const from = points[i] as Point;
          return Math.abs(distance(from, at) + distance(at, to) - distance(from, to)) < 0.01;
        });
        expect(on).toBe(true);
      }),
    );
  });

  it('prefers a level stretch for its label', () => {
    expect(
      labelPoint([
        [0, 0],
        [0, 200],
        [60, 200],
      ]),
    ).toEqual([30, 200]);
  });
});

describe('the way of a token', () => {
  const wire = (from: string, to: string, ...points: Point[]): Wire => ({ id: `${from}-${to}`, from, to, points });

  it('goes through the gateway it passed', () => {
    const wires = [
      wire('a', 'q', [0, 0], [50, 0]),
      wire('q', 'b', [90, 0], [140, 0]),
      wire('q', 'c', [70, 20], [70, 90]),
    ];
    expect(tokenRoute('b', new Set(['a']), wires)).toEqual([
      [0, 0],
      [140, 0],
    ]);
  });

  it('takes the shorter of two ways', () => {
    const wires = [wire('a', 'b', [0, 0], [9, 0]), wire('a', 'x', [0, 0], [0, 9]), wire('x', 'b', [0, 9], [9, 9])];
    expect(tokenRoute('b', new Set(['a']), wires)).toEqual([
      [0, 0],
      [9, 0],
    ]);
  });

  it('comes to an end in a loop that leads from nowhere', () => {
    const wires = [wire('b', 'c', [0, 0], [1, 0]), wire('c', 'b', [1, 0], [0, 0])];
    expect(tokenRoute('b', new Set(['a']), wires)).toEqual([]);
  });
});
