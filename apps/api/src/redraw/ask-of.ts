import { resolveTime, usualCalendar } from '@samskab/calendar';
import type { Calendar } from '@samskab/calendar';
import { computedAsk } from '@samskab/engine';
import type { Ask } from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import type { Reads } from '@samskab/persistence';

/** Answers as the case itself would get them: expressions by FEEL, times by the municipality's calendar. */
export async function askOf(read: Reads): Promise<Ask> {
  const stored = await read.settings.first({ key: 'calendar' });
  const calendar = (stored?.value as Calendar | undefined) ?? usualCalendar;
  return computedAsk({
    evaluate,
    resolveTime: (time, from, feel) => resolveTime({ time, from, evaluate: feel, calendar }),
  });
}
