import { easter, isHoliday, isWorkingDay, publicHolidays, usualCalendar, weekday } from '@samskab/calendar';
import * as fc from 'fast-check';
import { day, plain } from './support.ts';

describe('Danish holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  it('Easter is a Sunday between 22 March and 25 April, every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 3000 }), (year) => {
        const date = easter(year);
        return weekday(date) === 7 && date.slice(5) >= '03-22' && date.slice(5) <= '04-25';
      }),
    );
  });

  it('are these in 2026', () => {
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('had Great Prayer Day for the last time in 2023', () => {
    expect(isHoliday('2023-05-05', plain)).toBe(true);
    expect(isHoliday('2024-04-26', plain)).toBe(false);
  });

  it('the town hall is shut on 5 June, 24 and 31 December unless the municipality says otherwise', () => {
    for (const date of ['2026-06-05', '2026-12-24', '2026-12-31']) {
      expect(isWorkingDay(date, usualCalendar)).toBe(false);
      expect(isWorkingDay(date, plain)).toBe(true);
    }
  });

  it('a municipality may close on a day of its own', () => {
    expect(isWorkingDay('2026-05-15', { officeHolidays: [], closed: ['2026-05-15'] })).toBe(false);
    expect(isWorkingDay('2026-05-15')).toBe(true);
  });

  it('nobody works on Saturdays and Sundays', () => {
    fc.assert(fc.property(day, (date) => weekday(date) <= 5 || !isWorkingDay(date, plain)));
  });
});
