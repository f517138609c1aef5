import { addDays, isInside, nextOpening } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day, window } from './support.ts';

const ordering = { from: '07-01', to: '12-31' };

describe('the window for ordering a timetable', () => {
  it.each([
    ['2026-12-31', '2026-12-31', 'the last day is inside'],
    ['2027-01-01', '2027-07-01', 'a day late waits half a year'],
    ['2027-06-30', '2027-07-01', 'the day before it opens'],
    ['2027-07-01', '2027-07-01', 'the first day is inside'],
  ])('asked on %s it is open on %s: %s', (asked, opens) => {
    expect(nextOpening(ordering, asked)).toBe(opens);
  });

  it('may run over New Year', () => {
    const winter = { from: '11-01', to: '02-29' };
    expect([isInside(winter, '2026-12-24'), isInside(winter, '2027-02-28'), isInside(winter, '2027-03-01')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(nextOpening(winter, '2027-03-01')).toBe('2027-11-01');
  });

  it('may begin on 29 February, which is the 28th where there is none', () => {
    expect(nextOpening({ from: '02-29', to: '03-05' }, '2027-01-01')).toBe('2027-02-28');
    expect(nextOpening({ from: '02-29', to: '03-05' }, '2028-02-28')).toBe('2028-02-29');
  });
});

describe('any window of the year', () => {
  it('opens on a day inside it, not before it is asked for, and within a year', () => {
    fc.assert(
      fc.property(window, day, (each, asked) => {
        const opens = nextOpening(each, asked);
        return isInside(each, opens) && opens >= asked && opens <= addDays(asked, 366);
      }),
    );
  });

  it('is the first such day: the day before is outside, or before it was asked for', () => {
    fc.assert(
      fc.property(window, day, (each, asked) => {
        const opens = nextOpening(each, asked);
        return opens === asked || !isInside(each, addDays(opens, -1));
      }),
    );
  });
});
