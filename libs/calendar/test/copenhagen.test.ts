import { fromLocal, startOfDay, toLocal } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day, instant } from './support.ts';

const hour = 3_600_000;

/** What the platform's own time zone data say. */
const byIntl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const shown = (at: string): string => {
  const { day: date, ms } = toLocal(at);
  const clock = new Date(ms).toISOString().slice(11, 19);
  return `${date} ${clock}`;
};

describe('the clock in Denmark', () => {
  it.each([
    ['2026-03-29T00:59:59.000Z', '2026-03-29 01:59:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29 03:00:00'],
    ['2026-10-25T00:59:59.000Z', '2026-10-25 02:59:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25 02:00:00'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01 00:30:00'],
  ])('at %s shows %s', (at, clock) => {
    expect(shown(at)).toBe(clock);
  });

  it('is what the time zone database says, from 1996 on', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(shown(at)).toBe(byIntl.format(new Date(at)));
      }),
      { numRuns: 1000 },
    );
  });

  it('a day begins at 22 or 23 UTC the day before', () => {
    expect(startOfDay('2027-06-27')).toBe('2027-06-26T22:00:00.000Z');
    expect(startOfDay('2028-01-01')).toBe('2027-12-31T23:00:00.000Z');
    expect(startOfDay('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
  });

  it('midnight is midnight, every day', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(toLocal(startOfDay(date))).toEqual({ day: date, ms: 0 });
      }),
    );
  });

  it('an hour that is skipped is the one after it, one that comes twice the first', () => {
    expect(fromLocal({ day: '2026-03-29', ms: 2.5 * hour })).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocal({ day: '2026-10-25', ms: 2.5 * hour })).toBe('2026-10-25T00:30:00.000Z');
  });

  it('there and back again is the same time on the clock', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(toLocal(fromLocal(toLocal(at)))).toEqual(toLocal(at));
      }),
    );
  });
});
