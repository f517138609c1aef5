import { Refusal } from '@samskab/contracts';
import type { Meeting } from '@samskab/contracts';
import type { AgendaItemRow, MeetingRow, Reads } from '@samskab/persistence';
import { may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { bodyOf } from './body-of.ts';
import { withdrawnOf } from './recorded.ts';
import { itemResources } from './resource.ts';
import { toMeeting } from './to-meeting.ts';
import type { MaySee, WholeMeeting } from './to-meeting.ts';

export async function wholeMeeting(read: Reads, id: string): Promise<WholeMeeting> {
  const row = await read.meetings.first({ id });
  if (!row) throw new Refusal('notFound');
  const [meeting] = await wholeMeetings(read, row.bodyId, [row]);
  if (!meeting) throw new Error(`meeting ${id} was not composed`);
  return meeting;
}

/** Any number of meetings of one body: six queries. */
export async function wholeMeetings(read: Reads, bodyId: string, rows: MeetingRow[]): Promise<WholeMeeting[]> {
  const body = await bodyOf(read, bodyId);
  const ids = rows.map(({ id }) => id);
  const [attendance, items, signatures] = await Promise.all([
    read.agenda.attendance(ids),
    read.agenda.find({ meetingId: ids }, { order: { number: 'asc', id: 'asc' } }),
    read.agenda.signatures(ids),
  ]);
  return rows.map((row) => ({
    row,
    body,
    attendance: attendance.filter(({ meetingId }) => meetingId === row.id),
    items: items.filter((item) => item.meetingId === row.id && stands(item)),
    signatures: signatures.filter(({ meetingId }) => meetingId === row.id),
  }));
}

/** What was withdrawn before the body had it leaves no trace; what it decided stays on its agenda, whatever came of it. */
const stands = (item: AgendaItemRow): boolean => item.status !== 'withdrawn' || withdrawnOf(item) !== undefined;

/** Who may see each closed item has to be asked of its case; open ones cost nothing. */
export async function maySeeOf(ctx: Ctx, read: Reads, items: AgendaItemRow[]): Promise<MaySee> {
  const closed = items.filter((item) => item.closed);
  const caseIds = [...new Set(closed.flatMap(({ caseId }) => caseId ?? []))];
  const cases = caseIds.length > 0 ? await read.cases.find({ id: caseIds }) : [];
  const resource = await itemResources(read, cases);
  const seen = new Set(closed.filter((item) => may(ctx, 'council.read', resource(item))).map(({ id }) => id));
  return (item) => !item.closed || seen.has(item.id);
}

/** Meetings as the caller may see them. */
export async function shownMeetings(ctx: Ctx, read: Reads, meetings: WholeMeeting[]): Promise<Meeting[]> {
  const maySee = await maySeeOf(
    ctx,
    read,
    meetings.flatMap(({ items }) => items),
  );
  const now = await ctx.clock.now(read);
  return meetings.map((meeting) => toMeeting(meeting, maySee, now));
}
