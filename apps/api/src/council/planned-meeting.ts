import { addDays, fromLocal, nextMeeting, toLocal } from '@samskab/calendar';
import type { Cadence } from '@samskab/calendar';
import { Refusal } from '@samskab/contracts';
import type { MeetingRow, Tx } from '@samskab/persistence';
import type { BodyOf } from './body-of.ts';

/** A council may meet on the last Wednesday, not in July, and on the third in December. */
const monthly: Cadence = { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } };
const EVENING_MS = 17 * 3_600_000;
const PLACE = 'Byrådssalen';

/** The body's meeting on a day; planned when there is none. */
export async function meetingOn(tx: Tx, { id: bodyId }: BodyOf, day: string, place = PLACE): Promise<MeetingRow> {
  const on = { from: fromLocal({ day, ms: 0 }) };
  const next = await tx.meetings.first({ bodyId, at: on }, { order: { at: 'asc' } });
  if (next && toLocal(next.at).day === day) return next;
  const row = {
    id: `${bodyId}.${day}`,
    bodyId,
    at: fromLocal({ day, ms: EVENING_MS }),
    place,
    status: 'planned' as const,
  };
  await tx.meetings.insert(row);
  return { ...row, agendaSentAt: null };
}

/** The body's next meeting after another: the one planned for the month, else the next of its cadence. */
export async function meetingAfter(tx: Tx, body: BodyOf, { at }: MeetingRow): Promise<MeetingRow> {
  const earliest = addDays(toLocal(at).day, 1);
  const later = { bodyId: body.id, status: 'planned' as const, at: { from: fromLocal({ day: earliest, ms: 0 }) } };
  const planned = await tx.meetings.first(later, { order: { at: 'asc' } });
  const day = nextMeeting(body.rules.cadence ?? monthly, earliest);
  if (planned && (!day || monthOf(toLocal(planned.at).day) <= monthOf(day))) return planned;
  if (!day) throw new Refusal('notOffered', `${body.name} har ikke flere møder. Planlæg et møde, og prøv igen.`);
  return meetingOn(tx, body, day);
}

const monthOf = (day: string): string => day.slice(0, 7);
