import { addDuration, addMonths, isDay, parseCycle, parseDuration, toLocal, type Duration } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day, instant } from './support.ts';

const later = (from: string, text: string): string => addDuration(from, parseDuration(text) as Duration);

describe('durations', () => {
  it.each([
    ['P60D', { months: 0, days: 60, ms: 0 }],
    ['P1Y2M3DT4H5M6.5S', { months: 14, days: 3, ms: 14_706_500 }],
    ['P2W', { months: 0, days: 14, ms: 0 }],
    ['PT4H', { months: 0, days: 0, ms: 14_400_000 }],
  ])('%s is read', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each(['', 'P', 'PT', '60D', 'P1H', 'PT1D', '-P1D', 'P1.5D', 'P1D ', 'P999999999D', 'R/P1D', 'P1M1Y'])(
    '"%s" is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it.each([
    ['2026-01-31T11:00:00.000Z', 'P1M', '2026-02-28T11:00:00.000Z', 'a short month ends early'],
    ['2028-01-31T11:00:00.000Z', 'P1M', '2028-02-29T11:00:00.000Z', 'a leap year'],
    ['2028-02-29T11:00:00.000Z', 'P1Y', '2029-02-28T11:00:00.000Z', 'a leap day a year on'],
    ['2026-03-28T11:00:00.000Z', 'P1D', '2026-03-29T10:00:00.000Z', 'noon is noon after the clocks went forward'],
    ['2026-03-28T11:00:00.000Z', 'PT24H', '2026-03-29T11:00:00.000Z', 'but 24 hours are 24 hours'],
    ['2026-10-24T10:00:00.000Z', 'P1D', '2026-10-25T11:00:00.000Z', 'noon is noon after they went back'],
    ['2026-12-16T14:00:00.000Z', 'P60D', '2027-02-14T14:00:00.000Z', 'sixty days'],
  ])('%s and %s is %s: %s', (from, text, to) => {
    expect(later(from, text)).toBe(to);
  });

  it('days and months keep the time on the clock, but for the hour that is skipped', () => {
    const whole = fc.record({ months: fc.integer({ min: 0, max: 30 }), days: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(instant, whole, (from, { months, days }) => {
        const before = toLocal(from).ms;
        const after = toLocal(addDuration(from, { months, days, ms: 0 })).ms;
        return after === before || (before >= 7_200_000 && before < 10_800_000 && after === before + 3_600_000);
      }),
    );
  });

  it('hours and minutes are exact', () => {
    fc.assert(
      fc.property(instant, fc.nat(1e9), (from, ms) => {
        const to = addDuration(from, { months: 0, days: 0, ms });
        return Date.parse(to) - Date.parse(from) === ms;
      }),
    );
  });

  it('a month on is a day that exists, in the next month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (from, months) => {
        const to = addMonths(from, months);
        const index = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        return isDay(to) && index(to) - index(from) === months;
      }),
    );
  });
});

describe('repetitions', () => {
  it('have no end and take time', () => {
    expect(parseCycle('R/P6M')).toEqual({ months: 6, days: 0, ms: 0 });
    for (const text of ['R3/P1M', 'R/P0D', 'P1M', 'R/', '0 0 * * *']) expect(parseCycle(text)).toBeUndefined();
  });
});
