import { addDays, fromLocal, nextMeeting as nextDay, toLocal } from '@samskab/calendar';
import type { Cadence } from '@samskab/calendar';
import type { BodyRow, MeetingRow, Tx } from '@samskab/persistence';

/** How a body meets, as its row's rules hold it. `leadDays`: from the written item to the meeting, committees included. */
type MeetingRules = { cadence?: Cadence; leadDays?: number };

const monthly: Cadence = { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } };
const evening = 17 * 3_600_000;

/** The body's next meeting that an item of today can reach: the one planned for the month, else one of its cadence. */
export async function nextMeeting(tx: Tx, bodyKey: string, now: string): Promise<MeetingRow> {
  const body = await tx.bodies.first({ key: bodyKey });
  if (!body) throw new Error(`no body ${bodyKey}: it must be set up before its items can be decided`);
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

const monthOf = (day: string): string => day.slice(0, 7);

async function plan(tx: Tx, body: BodyRow, day: string): Promise<MeetingRow> {
  const at = fromLocal({ day, ms: evening });
  const meeting = { id: `${body.id}.${day}`, bodyId: body.id, at, place: 'Byrådssalen', status: 'planned' as const };
  const [held] = await tx.meetings.lock({ id: meeting.id });
  if (!held) await tx.meetings.insert(meeting);
  return held ?? { ...meeting, agendaSentAt: null };
}

const rulesOf = ({ rules }: BodyRow): MeetingRules => rules as MeetingRules;
