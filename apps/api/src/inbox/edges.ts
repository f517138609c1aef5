import { addDays, addWorkingDays, agendaDeadline, startOfDay, toLocal, weekday } from '@samskab/calendar';
import type { InboxEdges } from '@samskab/persistence';

/** A case without an entry for so long is quiet: a warning of the product, not of the drawing. */
const QUIET_DAYS = 21;
const SUNDAY = 7;
const DAY_MS = 86_400_000;

/** The edges between today, this week and later, seen from an instant. */
export function edgesAt(now: string): InboxEdges {
  const { day } = toLocal(now);
  const sunday = addDays(day, SUNDAY - weekday(day));
  const endOf = (last: string) => startOfDay(addDays(last, 1));
  return {
    today: endOf(day),
    week: endOf(sunday),
    agendaToday: endOf(agendaDeadline(now)),
    agendaWeek: endOf(agendaDeadline(startOfDay(sunday))),
    quietSince: new Date(Date.parse(now) - QUIET_DAYS * DAY_MS).toISOString(),
  };
}

const SENT_AHEAD = 4;

/** The midnight by which a meeting's agenda must be out: four weekdays ahead (kommunestyrelsesloven § 8, stk. 4). */
export const agendaOutBy = (meetingAt: string): string =>
  startOfDay(addDays(addWorkingDays(toLocal(meetingAt).day, -SENT_AHEAD), 1));
