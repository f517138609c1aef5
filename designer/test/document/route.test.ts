import type { Box } from '@samskab/definition';
import { assert, integer, property, tuple } from 'fast-check';
import { overlap } from '../../src/document/place/boxes.ts';
import { route, type Ground } from '../../src/document/place/route.ts';

const even = { left: 0, right: 0, top: 0, bottom: 0 };
const ground = (more: Partial<Ground> = {}): Ground => ({
  boxes: [],
  lines: [],
  corridors: [],
  leaving: { ...even, bottom: 60, top: 110, left: 300 },
  entering: { ...even, top: 60, bottom: 60, right: 260 },
  ...more,
});

const wrapping = {
  leaving: { right: 0, bottom: 500, top: 500, left: 600 },
  entering: { left: 0, top: 500, bottom: 500, right: 600 },
};

const card = (x: number, y: number): Box => ({ x, y, w: 168, h: 64 });

describe('the way of a flow', () => {
  it('is straight between two that stand side by side', () => {
    expect(route(card(0, 0), card(300, 0), ground())).toEqual([
      [168, 32],
      [300, 32],
    ]);
  });

  it('goes around what stands between', () => {
    const between = card(220, 0);
    const points = route(card(0, 0), card(480, 0), ground({ boxes: [between] }));
    const stretches = points.slice(1).map(([x, y], i) => {
      const [px, py] = points[i] as [number, number];
      return { x: Math.min(x, px), y: Math.min(y, py), w: Math.abs(x - px), h: Math.abs(y - py) };
    });
    expect(stretches.filter((each) => overlap(each, between))).toEqual([]);
  });

  it('leaves a row at the right, runs in the corridor, and enters the next at the left', () => {
    const points = route(card(700, 60), card(60, 280), ground({ corridors: [28, 240], ...wrapping }));
    expect(points[0]).toEqual([868, 92]);
    expect(points.at(-1)).toEqual([60, 312]);
    expect(points.some(([, y], i) => y === 240 && points[i + 1]?.[1] === 240)).toBe(true);
  });

  it('is level or upright, and never turns back into its own two', () => {
    const at = tuple(integer({ min: -800, max: 800 }), integer({ min: -800, max: 800 }));
    assert(
      property(at, ([x, y]) => {
        const [from, to] = [card(0, 0), card(x, y)];
        if (overlap({ x: -40, y: -40, w: 248, h: 144 }, to)) return;
        const points = route(from, to, ground());
        expect(points.length).toBeGreaterThan(1);
        for (const [i, [px, py]] of points.entries()) {
          const next = points[i + 1];
          if (next) expect(px === next[0] || py === next[1]).toBe(true);
          const inner = { x: px, y: py, w: 0, h: 0 };
          expect([from, to].some((box) => overlap(inner, { x: box.x + 9, y: box.y + 9, w: 150, h: 46 }))).toBe(false);
        }
      }),
    );
  });
});
