import { frameFor, nearView, rowsAround, wholeView, widthZoom } from '../src/canvas/fit.ts';
import { counterScale, zoomLevel } from '../src/canvas/zoom-level.ts';

const bounds = { x: 16, y: 16, w: 1720, h: 1530 };
const rows = [
  { top: 10, bottom: 234 },
  { top: 234, bottom: 470 },
  { top: 470, bottom: 834 },
  { top: 834, bottom: 1090 },
];

describe('the frame of a drawing', () => {
  it('shows a whole drawing in its middle', () => {
    const { zoom, x, y } = wholeView(bounds, { width: 1160, height: 700 });
    expect(x + (bounds.x + bounds.w / 2) * zoom).toBeCloseTo(580);
    expect(y + (bounds.y + bounds.h / 2) * zoom).toBeCloseTo(350);
    expect(bounds.h * zoom).toBeLessThanOrEqual(700);
  });

  it('never shows it larger than life', () => {
    expect(widthZoom({ ...bounds, w: 300 }, 1160)).toBe(1);
    expect(frameFor(300, 1)).toBe(332);
  });

  it('does not leave the drawing when what happens now stands at its edge', () => {
    const { x, y, zoom } = nearView(bounds, { width: 390, height: 400 }, [16, 16], 0.7);
    expect(x + bounds.x * zoom).toBeCloseTo(20);
    expect(y + bounds.y * zoom).toBeCloseTo(16);
  });

  it('shows the row that happens now and the one before it', () => {
    expect(rowsAround(rows, 588, 640)).toEqual({ top: 234, bottom: 834 });
  });

  it('shows the row alone where there is no more room, and more rows where there is', () => {
    expect(rowsAround(rows, 588, 400)).toEqual({ top: 470, bottom: 834 });
    expect(rowsAround(rows, 588, 2000)).toEqual({ top: 234, bottom: 1090 });
  });

  it('knows no row for a place outside them', () => {
    expect(rowsAround(rows, 5000, 640)).toBeUndefined();
    expect(rowsAround([], 0, 640)).toBeUndefined();
  });
});

describe('semantic zoom', () => {
  it('shows everything near by, names at a distance, signs from afar', () => {
    expect([1, 0.85, 0.84, 0.5, 0.49].map(zoomLevel)).toEqual(['near', 'near', 'middle', 'middle', 'far']);
  });

  it('keeps letters as large on the screen down to one half', () => {
    expect(counterScale(1)).toBe(1);
    expect(counterScale(0.67) * 0.67).toBeCloseTo(1);
    expect(counterScale(0.2)).toBe(2);
  });
});
