import { Refusal } from '@samskab/contracts';
import type { Sitting } from '@samskab/council';
import type { AgendaItemRow, AttendanceRow, CaseRow, ItemRecord, MeetingRow, Reads, Tx } from '@samskab/persistence';
import type { CouncilResource } from '@samskab/policy';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { asMember } from './as-member.ts';
import { bodyOf } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { itemResources } from './resource.ts';
import { sittingOf } from './sitting-of.ts';

/** An item with its meeting, its body, its case, and all that is recorded on it. */
export type FoundItem = {
  item: AgendaItemRow;
  meeting: MeetingRow;
  body: BodyOf;
  caseRow: CaseRow | undefined;
  drawing: DrawingOf | undefined;
  record: ItemRecord;
  attendance: AttendanceRow[];
  sitting: Sitting;
  resource: CouncilResource;
};

/** However much is recorded: a fixed number of queries. */
export async function findItem(ctx: Ctx, read: Reads, id: string): Promise<FoundItem> {
  const item = await read.agenda.first({ id });
  const meeting = item && (await read.meetings.first({ id: item.meetingId }));
  if (!item || !meeting) throw new Refusal('notFound');
  const caseRow = item.caseId === null ? undefined : await read.cases.first({ id: item.caseId });
  const drawing = caseRow && (await ctx.drawings.one(read, caseRow.versionId));
  const body = await bodyOf(read, meeting.bodyId);
  const record = await read.agenda.record(id);
  const attendance = await read.agenda.attendance(meeting.id);
  const out = record.disqualifications.filter(({ status }) => status === 'disqualified');
  const resource = {
    ...(await itemResources(read, caseRow ? [caseRow] : []))(item),
    disqualified: out.map(({ memberId }) => memberId),
  };
  const sitting = sittingOf(body, attendance, record.disqualifications);
  return { item, meeting, body, caseRow, drawing, record, attendance, sitting, resource };
}

type ItemAction = Extract<Parameters<typeof authorise>[1], `council.${string}`>;
type Wanted = {
  id: string;
  action: ItemAction;
  /** Whose vote or impartiality it is about. */
  memberId?: string;
  /** What was decided elsewhere can be recorded after the meeting. */
  afterwards?: boolean;
};

/** An item that is still to be decided, held by this unit of work; who looks at its case is told. */
export async function openItemFor(ctx: Ctx, tx: Tx, { id, action, memberId, afterwards }: Wanted): Promise<FoundItem> {
  await tx.agenda.lock({ id });
  const found = await findItem(ctx, tx.read, id);
  const { item, meeting, body, resource } = found;
  authorise(asMember(ctx, body), action, { ...resource, ...(memberId !== undefined && { memberId }) });
  if (item.status !== 'proposed' && item.status !== 'open') throw new Refusal('itemClosed');
  if (meeting.status === 'closed' && !afterwards) throw new Refusal('meetingClosed');
  await tx.touches.touch(item.caseId);
  return found;
}
