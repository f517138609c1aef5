import type { AreaPosting, AreaYear } from '@samskab/contracts';
import { frameOf, kroner, partsOf, signOf, yearShown } from '../../src/finance/figures.ts';

const year = (of: number, part: Partial<AreaYear> = {}): AreaYear => ({
  ...{ year: of, opened: 0, carriedIn: 0, received: 0, used: 0, room: 0, lapsed: 0, reallocated: 0, closed: false },
  ...part,
});
const posting = (part: Partial<AreaPosting>): AreaPosting => ({
  ...{ id: 'p', at: '2026-06-02T09:00:00.000Z', year: 2026, op: 'reserve', amount: 100, from: null, to: null },
  ...{ caseId: null, title: null, name: null, decision: null, cover: null, reason: null, breach: false, refused: null },
  ...part,
});

describe('the figures of the finance room', () => {
  it('are kroner with a true minus, and a dash where there is nothing', () => {
    expect([kroner(840_000_000), kroner(-6_950_000), kroner(0), kroner(150)]).toEqual([
      ...['8.400.000', '−69.500', '–', '1,50'],
    ]);
  });

  it('take from what there is to dispose of, give to it, or leave it', () => {
    expect(signOf(posting({ from: 'room', to: 'reservedGranted' }))).toBe(-1);
    expect(signOf(posting({ from: 'freed', to: 'reallocated' }))).toBe(-1);
    expect(signOf(posting({ from: 'budget', to: 'room' }))).toBe(1);
    expect(signOf(posting({ from: 'committed', to: 'used' }))).toBe(0);
    expect(signOf(posting({ refused: 'Pengene bliver i området.' }))).toBe(0);
  });

  it('of a year add up to its frame', () => {
    const one = year(2026, { opened: 700, carriedIn: 200, received: 100, used: 600, room: 250, lapsed: 50 });
    const whole = { ...one, reallocated: 100 };
    expect(partsOf(whole).reduce((total, { amount }) => total + amount, 0)).toBe(frameOf(whole));
    expect(partsOf(one).map(({ key }) => key)).toEqual(['used', 'lapsed', 'room']);
  });

  it('are those of the year asked for, else of this year, else of the last', () => {
    const years = [year(2025), year(2026), year(2027)];
    const now = '2026-11-24T08:00:00.000Z';
    expect(yearShown(years, 2025, now)?.year).toBe(2025);
    expect(yearShown(years, 1999, now)?.year).toBe(2026);
    expect(yearShown(years, undefined, '2031-01-01T08:00:00.000Z')?.year).toBe(2027);
    expect(yearShown([], undefined, now)).toBeUndefined();
  });
});
