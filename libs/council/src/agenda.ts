import type { BodyRules } from './body.ts';

const DAY = 86_400_000;

/** Monday to Friday; public holidays are the calendar's matter. `date`: `YYYY-MM-DD`. */
export const isWeekday = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
};

const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

/** The last day (`YYYY-MM-DD`) on which an agenda is in time for a meeting: 4 weekdays ahead of 16 December is the 10th. */
export const lastAgendaDay = (
  rules: Pick<BodyRules, 'agendaWeekdays'>,
  meeting: string,
  counts: (date: string) => boolean = isWeekday,
): string => {
  let [date, left] = [meeting, rules.agendaWeekdays];
  while (left > 0) {
    date = dayBefore(date);
    if (counts(date)) left -= 1;
  }
  return date;
};

/** An agenda sent, or an item put on it, after the deadline: to be warned of, never blocked. */
export const isAgendaLate = (
  rules: Pick<BodyRules, 'agendaWeekdays'>,
  meeting: string,
  sent: string,
  counts?: (date: string) => boolean,
): boolean => sent > lastAgendaDay(rules, meeting, counts);
