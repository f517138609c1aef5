import { addDays, addWorkingDays, fromLocal, meetingsBetween, toLocal } from '@samskab/calendar';
import { daysBefore } from '@samskab/council';
import type { MeetingRow, Tx } from '@samskab/persistence';
import { bodyOf } from './body-of.ts';
import { numberAt } from './number-at.ts';
import { meetingAfter, meetingOn } from './planned-meeting.ts';
import type { Step, WayOf } from './way-of.ts';

/**
 * Keeps an item's way in order when the treatment at `at` has come to the meeting `to`: those after it are put off to a
 * later meeting, those before it, and not yet dealt with, brought forward. A treatment somebody has begun on stays where
 * it is; the pages warn of it. `now`: ISO UTC.
 */
export async function arrange(tx: Tx, { newest, at }: WayOf, to: MeetingRow, now: string): Promise<void> {
  let edge = to;
  for (const step of newest.slice(at + 1)) edge = await notBefore(tx, step, edge);
  edge = to;
  for (const step of newest.slice(0, at).toReversed()) edge = await notAfter(tx, step, edge, now);
}

const dayOf = ({ at }: MeetingRow): string => toLocal(at).day;
const canMove = ({ row }: Step): boolean => row.status === 'proposed';

async function notBefore(tx: Tx, step: Step, edge: MeetingRow): Promise<MeetingRow> {
  if (!canMove(step) || dayOf(step.meeting) > dayOf(edge)) return step.meeting;
  return put(tx, step, await meetingAfter(tx, await bodyOf(tx.read, step.body.id), edge));
}

async function notAfter(tx: Tx, step: Step, edge: MeetingRow, now: string): Promise<MeetingRow> {
  if (!canMove(step) || dayOf(step.meeting) < dayOf(edge)) return step.meeting;
  const body = await bodyOf(tx.read, step.body.id);
  const when = { from: toLocal(now).day, last: dayOf(edge) };
  const planned = await tx.meetings.find({ bodyId: body.id, status: 'planned', at: { from: startOf(when.from) } });
  const cadence = body.rules.cadence ? meetingsBetween(body.rules.cadence, addDays(when.from, 1), when.last) : [];
  const regular = [...planned.map(dayOf), ...cadence].toSorted();
  const [day = when.last] = daysBefore([{ regular }], when, (one) => addWorkingDays(one, -1));
  return put(tx, step, await meetingOn(tx, body, day));
}

const startOf = (day: string): string => fromLocal({ day, ms: 0 });

async function put(tx: Tx, { row }: Step, meeting: MeetingRow): Promise<MeetingRow> {
  await tx.agenda.update({ id: row.id }, { meetingId: meeting.id, number: await numberAt(tx, meeting.id) });
  return meeting;
}
