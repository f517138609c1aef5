import { addDays, dayNumber, dayOf, weekday, yearOf, type Day } from './day.ts';

/** Local wall-clock time: a day and the milliseconds since its midnight. */
export type Local = { day: Day; ms: number };

const hour = 3_600_000;
const dayLength = 24 * hour;

const lastSunday = (year: number, month: string, days: number): Day => {
  const last = `${String(year).padStart(4, '0')}-${month}-${days}`;
  return addDays(last, -(weekday(last) % 7));
};

/** Summer time runs from the last Sunday of March to that of October, both at 01:00 UTC (directive 2000/84/EC). */
const isSummer = (utc: number): boolean => {
  const year = yearOf(dayOf(Math.floor(utc / dayLength)));
  const starts = dayNumber(lastSunday(year, '03', 31)) * dayLength + hour;
  const ends = dayNumber(lastSunday(year, '10', 31)) * dayLength + hour;
  return utc >= starts && utc < ends;
};

/** How far Copenhagen is ahead of UTC, in milliseconds. */
const offset = (utc: number): number => (isSummer(utc) ? 2 : 1) * hour;

/** What the clocks in Denmark show at an instant (ISO UTC). */
export const toLocal = (instant: string): Local => {
  const utc = Date.parse(instant);
  const shown = utc + offset(utc);
  const number = Math.floor(shown / dayLength);
  return { day: dayOf(number), ms: shown - number * dayLength };
};

/**
 * The instant (ISO UTC) at which the clocks in Denmark show a time. The hour that is skipped in March counts as the one
 * after it; of the hour that comes twice in October the first is meant.
 */
export const fromLocal = ({ day, ms }: Local): string => {
  const shown = dayNumber(day) * dayLength + ms;
  const asSummer = shown - 2 * hour;
  return new Date(isSummer(asSummer) ? asSummer : shown - hour).toISOString();
};

/** Midnight in Denmark at the beginning of a day, as ISO UTC. */
export const startOfDay = (day: Day): string => fromLocal({ day, ms: 0 });
