import { dayInYear, yearOf, type Day } from './day.ts';

/** A part of every year, `MM-DD` to `MM-DD`, both days in it; it may run over New Year. */
export type Window = { from: string; to: string };

export const isInside = ({ from, to }: Window, day: Day): boolean => {
  const year = yearOf(day);
  const after = day >= dayInYear(year, from);
  const before = day <= dayInYear(year, to);
  return from <= to ? after && before : after || before;
};

/** The day itself if it is inside the window, else the day it opens next. */
export const nextOpening = (window: Window, day: Day): Day => {
  if (isInside(window, day)) return day;
  const thisYear = dayInYear(yearOf(day), window.from);
  return thisYear >= day ? thisYear : dayInYear(yearOf(day) + 1, window.from);
};
