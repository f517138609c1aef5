import { resolveTime, usualCalendar } from '@samskab/calendar';
import { computedAsk } from '@samskab/engine';
import { evaluate } from '@samskab/expression';

/** Answers as a case that runs is answered: expressions by FEEL, times by the usual calendar. */
export const realAsk = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});
