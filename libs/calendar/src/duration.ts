import { fromLocal, toLocal } from './copenhagen.ts';
import { addDays, addMonths } from './day.ts';

/** An ISO 8601 duration: months and days are counted on the calendar, `ms` on the clock. */
export type Duration = { months: number; days: number; ms: number };

const pattern =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/** Nobody waits longer than this; it also keeps every date inside four-digit years. */
const mostDays = 366 * 200;

/** `P1Y2M3DT4H5M6S` and `P2W`; undefined if it is none, is negative, or is longer than 200 years. */
export const parseDuration = (text: string): Duration | undefined => {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  if (years === undefined || months === undefined || weeks === undefined || days === undefined) return undefined;
  const whole = { months: years * 12 + months, days: weeks * 7 + days };
  const ms = Math.round(((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000);
  return whole.months * 31 + whole.days + ms / 86_400_000 > mostDays ? undefined : { ...whole, ms };
};

/**
 * An instant (ISO UTC) a duration later: years, months and days keep the time on the Danish clock, also over a change to
 * summer time; hours, minutes and seconds are exact.
 */
export const addDuration = (instant: string, { months, days, ms }: Duration): string => {
  const { day, ms: ofDay } = toLocal(instant);
  const moved =
    months === 0 && days === 0 ? instant : fromLocal({ day: addDays(addMonths(day, months), days), ms: ofDay });
  return new Date(Date.parse(moved) + ms).toISOString();
};

/** The duration of a repetition without an end: `R/P1M`. One that counts (`R3/P1M`) is not: nobody counts for it. */
export const parseCycle = (text: string): Duration | undefined => {
  const [, every] = /^R\/(P.+)$/.exec(text) ?? [];
  const duration = every === undefined ? undefined : parseDuration(every);
  return duration && duration.months + duration.days + duration.ms > 0 ? duration : undefined;
};
