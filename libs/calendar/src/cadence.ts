import { toLocal } from './copenhagen.ts';
import { addDays, addMonths, weekday, type Day } from './day.ts';
import { usualCalendar, type Calendar } from './holidays.ts';
import { addWorkingDays } from './working-days.ts';

/** Which of a month's weekdays: the first, … the fourth, or the last. */
export type Week = 1 | 2 | 3 | 4 | 'last';

/**
 * When a body meets: one weekday (Monday is 1) of every month. `except` are months (1–12) without a meeting, `instead`
 * months with another week: a council may meet on the last Wednesday, not in July, and on the third in December.
 */
export type Cadence = {
  weekday: number;
  week: Week;
  except?: readonly number[];
  instead?: Readonly<Record<number, Week>>;
};

const nth = (first: Day, wanted: number, week: Week): Day => {
  if (week === 'last') {
    const last = addDays(addMonths(first, 1), -1);
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (week - 1));
};

const inMonth = (cadence: Cadence, first: Day): Day[] => {
  const month = Number(first.slice(5, 7));
  if (cadence.except?.includes(month)) return [];
  return [nth(first, cadence.weekday, cadence.instead?.[month] ?? cadence.week)];
};

/** The days a body meets, from one day to another, both included. */
export const meetingsBetween = (cadence: Cadence, from: Day, to: Day): Day[] => {
  const found: Day[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1))
    found.push(...inMonth(cadence, first));
  return found.filter((day) => day >= from && day <= to);
};

/** The first meeting on the day or after it; undefined if the cadence leaves out every month. */
export const nextMeeting = (cadence: Cadence, day: Day): Day | undefined =>
  meetingsBetween(cadence, day, addMonths(day, 13))[0];

const sentAhead = 4;

/**
 * The first day a meeting can be held whose agenda, sent today, is still out 4 weekdays ahead (kommunestyrelsesloven § 8,
 * stk. 4). `at` is ISO UTC.
 */
export const agendaDeadline = (at: string, calendar: Calendar = usualCalendar): Day =>
  addWorkingDays(toLocal(at).day, sentAhead, calendar);
