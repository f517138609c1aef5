import { addWorkingDays, isWorkingDay } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day } from './support.ts';

const count = fc.integer({ min: 0, max: 60 });

describe('working days', () => {
  it.each([
    ['2026-03-03', 2, '2026-03-05', 'midweek'],
    ['2026-03-06', 1, '2026-03-09', 'over a weekend'],
    ['2026-04-01', 1, '2026-04-07', 'over Easter'],
    ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
    ['2026-12-30', 1, '2027-01-04', 'over New Year'],
    ['2026-06-04', 1, '2026-06-08', 'over Constitution Day'],
    ['2026-03-07', 1, '2026-03-09', 'from a Saturday'],
    ['2026-04-07', -1, '2026-04-01', 'backwards over Easter'],
    ['2026-03-07', 0, '2026-03-07', 'none: the day itself'],
  ])('%s and %i working days is %s (%s)', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('the Nth working day is a working day', () => {
    fc.assert(fc.property(day, count, (from, days) => days === 0 || isWorkingDay(addWorkingDays(from, days))));
  });

  it('adding is additive', () => {
    fc.assert(
      fc.property(day, count, count, (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b));
      }),
    );
  });

  it('more days are never sooner, and a later start is never sooner', () => {
    fc.assert(
      fc.property(day, day, count, (one, other, days) => {
        const [early = one, late = one] = [one, other].toSorted();
        return (
          addWorkingDays(early, days) <= addWorkingDays(late, days) &&
          addWorkingDays(one, days) < addWorkingDays(one, days + 1)
        );
      }),
    );
  });

  it('back again from a working day is where it began', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const start = addWorkingDays(from, 1);
        expect(addWorkingDays(addWorkingDays(start, days), -days)).toBe(start);
      }),
    );
  });
});
