import { startOfDay, toLocal } from './copenhagen.ts';
import { addDays, isDay } from './day.ts';
import { addDuration, parseCycle, parseDuration } from './duration.ts';
import type { Calendar } from './holidays.ts';
import { nextOpening, type Window } from './window.ts';
import { addWorkingDays } from './working-days.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A time as the drawing has it; all but `window` are FEEL. */
export type Time =
  { date: string } | { duration: string } | { cycle: string } | { workingDays: string } | { window: Window };

/** What FEEL says of an expression over what the case knows; the caller has the case. */
export type EvaluateFeel = (feel: string) => { value: Json } | { fault: string };

export type ResolvedTime = { value: string } | { fault: string };

/** `from`: ISO UTC, when the node (a boundary: its host) opened. */
export type TimeQuestion = { time: Time; from: string; calendar: Calendar; evaluate: EvaluateFeel };

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const mostWorkingDays = 20_000;

const faults = {
  date: 'Tiden skal være en dato.',
  duration: 'Tiden skal være en varighed som P60D eller PT4H.',
  cycle: 'Gentagelsen skal skrives som R/P1M, uden antal.',
  workingDays: 'Antallet af arbejdsdage skal være et helt tal fra 0 til 20.000.',
} as const;

const dateAt = (value: Json): ResolvedTime => {
  if (typeof value !== 'string') return { fault: faults.date };
  if (isDay(value)) return { value: startOfDay(value) };
  const exact = instant.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(exact) ? { fault: faults.date } : { value: new Date(exact).toISOString() };
};

const after = (value: Json, from: string, read: typeof parseDuration, fault: string): ResolvedTime => {
  const duration = typeof value === 'string' ? read(value) : undefined;
  return duration ? { value: addDuration(from, duration) } : { fault };
};

const endOfWorkingDay = (value: Json, from: string, calendar: Calendar): ResolvedTime => {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostWorkingDays;
  if (!whole) return { fault: faults.workingDays };
  return { value: startOfDay(addDays(addWorkingDays(toLocal(from).day, value, calendar), 1)) };
};

const opening = (window: Window, from: string): ResolvedTime => {
  const { day } = toLocal(from);
  const opens = nextOpening(window, day);
  return { value: opens === day ? from : startOfDay(opens) };
};

/**
 * When a time of the drawing is, as ISO UTC, counted from an instant (ISO UTC). A date is its midnight in Denmark; a
 * duration as `addDuration`; a cycle its next instant; N working days the midnight after the Nth working day that
 * follows, so that the whole of it may be used (0: the end of the same day); a window at once inside it, else the
 * midnight it opens. A result may lie before `from`: a date that has passed is due. Faults are Danish.
 */
export const resolveTime = ({ time, from, calendar, evaluate }: TimeQuestion): ResolvedTime => {
  const given = (feel: string, read: (value: Json) => ResolvedTime): ResolvedTime => {
    const answer = evaluate(feel);
    return 'fault' in answer ? answer : read(answer.value);
  };
  if ('window' in time) return opening(time.window, from);
  if ('date' in time) return given(time.date, dateAt);
  if ('duration' in time) return given(time.duration, (value) => after(value, from, parseDuration, faults.duration));
  if ('cycle' in time) return given(time.cycle, (value) => after(value, from, parseCycle, faults.cycle));
  return given(time.workingDays, (value) => endOfWorkingDay(value, from, calendar));
};
