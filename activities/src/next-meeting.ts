import {
  addDays,
  addWorkingDays,
  fromLocal,
  meetingsBetween,
  nextMeeting as nextDay,
  toLocal,
} from '@samskab/calendar';
import type { Cadence } from '@samskab/calendar';
import { daysBefore } from '@samskab/council';
import type { BodyRow, MeetingRow, Tx } from '@samskab/persistence';

/** How a body meets, as its row's rules hold it. `leadDays`: from the written item to the meeting, committees included. */
type MeetingRules = { cadence?: Cadence; leadDays?: number };

const monthly: Cadence = { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } };
const evening = 17 * 3_600_000;

export async function bodyNamed(tx: Tx, key: string): Promise<BodyRow> {
  const body = await tx.bodies.first({ key });
  if (!body) throw new Error(`no body ${key}: it must be set up before its items can be decided`);
  return body;
}

/** The body's next meeting that an item of today can reach: the one planned for the month, else one of its cadence. */
export async function nextMeeting(tx: Tx, body: BodyRow, now: string): Promise<MeetingRow> {
  const earliest = addDays(toLocal(now).day, rulesOf(body).leadDays ?? 0);
  const planned = await tx.meetings.find(
    { bodyId: body.id, status: 'planned', at: { from: fromLocal({ day: earliest, ms: 0 }) } },
    { order: { at: 'asc' }, limit: 1 },
  );
  const day = nextDay(rulesOf(body).cadence ?? monthly, earliest);
  if (planned[0] && (!day || monthOf(toLocal(planned[0].at).day) <= monthOf(day))) return planned[0];
  if (!day) throw new Error(`${body.name} never meets`);
  return plan(tx, body, day);
}

/**
 * A meeting of each body before the last, in order: the ordinary one that is in time, else an extraordinary one, so that
 * an item of today is through its committees when the last body meets.
 */
export async function meetingsBefore(
  tx: Tx,
  bodies: readonly BodyRow[],
  { now, last }: { now: string; last: MeetingRow },
): Promise<MeetingRow[]> {
  const when = { from: addDays(toLocal(now).day, 1), last: toLocal(last.at).day };
  const regular: string[][] = [];
  for (const body of bodies) regular.push(await ordinaryDays(tx, body, when));
  const days = daysBefore(
    regular.map((one) => ({ regular: one })),
    when,
    (day) => addWorkingDays(day, -1),
  );
  const meetings: MeetingRow[] = [];
  for (const [index, body] of bodies.entries()) meetings.push(await meetingOn(tx, body, days[index] ?? when.from));
  return meetings;
}

/** The meeting of that day, at whatever hour; planned when there is none. */
async function meetingOn(tx: Tx, body: BodyRow, day: string): Promise<MeetingRow> {
  const from = fromLocal({ day, ms: 0 });
  const next = await tx.meetings.first({ bodyId: body.id, at: { from } }, { order: { at: 'asc' } });
  return next && toLocal(next.at).day === day ? next : plan(tx, body, day);
}

/** Those planned, and those of its cadence. */
async function ordinaryDays(tx: Tx, body: BodyRow, when: { from: string; last: string }): Promise<string[]> {
  const from = fromLocal({ day: when.from, ms: 0 });
  const planned = await tx.meetings.find({ bodyId: body.id, status: 'planned', at: { from } });
  const cadence = meetingsBetween(rulesOf(body).cadence ?? monthly, when.from, when.last);
  return [...new Set([...planned.map(({ at }) => toLocal(at).day), ...cadence])].toSorted();
}

const monthOf = (day: string): string => day.slice(0, 7);

async function plan(tx: Tx, body: BodyRow, day: string): Promise<MeetingRow> {
  const at = fromLocal({ day, ms: evening });
  const meeting = { id: `${body.id}.${day}`, bodyId: body.id, at, place: 'Byrådssalen', status: 'planned' as const };
  const [held] = await tx.meetings.lock({ id: meeting.id });
  if (!held) await tx.meetings.insert(meeting);
  return held ?? { ...meeting, agendaSentAt: null };
}

const rulesOf = ({ rules }: BodyRow): MeetingRules => rules as MeetingRules;
