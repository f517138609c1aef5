import { addDays, weekday, type Day } from './day.ts';
import { isHoliday, usualCalendar, type Calendar } from './holidays.ts';

export const isWorkingDay = (day: Day, calendar: Calendar = usualCalendar): boolean =>
  weekday(day) <= 5 && !isHoliday(day, calendar);

/** The working day that is `count` after the day (before it, if negative); 0 is the day itself, whatever day it is. */
export const addWorkingDays = (day: Day, count: number, calendar: Calendar = usualCalendar): Day => {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(at, calendar) ? 1 : 0) at = addDays(at, step);
  return at;
};
