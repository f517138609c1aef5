import { resolveTime } from '@samskab/calendar';
import type { Calendar } from '@samskab/calendar';
import { computedAsk } from '@samskab/engine';
import type { Ask } from '@samskab/engine';
import { evaluate } from '@samskab/expression';

/** Answers as the case runs: expressions by FEEL, times by the municipality's calendar. */
export function askFor(calendar: Calendar): Ask {
  return computedAsk({
    evaluate,
    resolveTime: (time, from, evaluate) => resolveTime({ time, from, evaluate, calendar }),
  });
}
