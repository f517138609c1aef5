import { toLocal } from '@samskab/calendar';
import type { Attendance, ItemSummary, Meeting, Outcome } from '@samskab/contracts';
import { isAgendaLate, isQuorate, presentCount, quorum } from '@samskab/council';
import type { AgendaItemRow, AttendanceRow, MeetingRow, SignatureRow } from '@samskab/persistence';
import type { z } from 'zod';
import { memberName } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { recordedOf } from './recorded.ts';
import { sittingOf } from './sitting-of.ts';

/** A meeting with all that stands on its agenda. */
export type WholeMeeting = {
  row: MeetingRow;
  body: BodyOf;
  attendance: AttendanceRow[];
  items: AgendaItemRow[];
  signatures: SignatureRow[];
};
/** Whether the reader may see an item behind closed doors. */
export type MaySee = (item: AgendaItemRow) => boolean;

export function toMeeting(
  { row, body, attendance, items, signatures }: WholeMeeting,
  maySee: MaySee,
  now: string,
): Meeting {
  const sitting = sittingOf(body, attendance);
  const { id, bodyId, at, place, status, agendaSentAt } = row;
  return {
    id,
    bodyId,
    at,
    place,
    status,
    agendaSentAt,
    bodyName: body.name,
    present: presentCount(sitting),
    seats: body.rules.seats,
    quorum: quorum(body.rules),
    quorate: isQuorate(sitting),
    attendance: attendance.map(toAttendance),
    items: items.map((item) => toSummary(item, maySee(item))),
    signatures: signatures.map(({ memberId, at }) => ({ memberId, memberName: memberName(body, memberId), at })),
    warnings: warnings(row, body, now),
  };
}

const toAttendance = ({ memberId, present, substituteFor }: AttendanceRow): z.infer<typeof Attendance> => ({
  memberId,
  present,
  substituteFor,
});

/** Of an item behind closed doors others see only that it exists (kommunestyrelsesloven § 10). */
export const toSummary = (row: AgendaItemRow, visible: boolean): ItemSummary => ({
  id: row.id,
  number: row.number,
  title: visible ? row.title : 'Lukket punkt',
  caseId: visible ? row.caseId : null,
  node: visible ? row.node : null,
  closed: row.closed,
  status: row.status,
  outcome: visible ? (row.outcome as Outcome | null) : null,
  role: row.caseId !== null && row.commandId === null ? 'recommends' : 'decides',
  line: visible ? (recordedOf(row)?.line ?? null) : null,
});

/** An agenda goes out four weekdays ahead as far as possible (kommunestyrelsesloven § 8, stk. 4): warned of, never blocked. */
function warnings({ at, agendaSentAt, status }: MeetingRow, { rules }: BodyOf, now: string): string[] {
  const day = (instant: string): string => toLocal(instant).day;
  const late = isAgendaLate(rules, day(at), day(agendaSentAt ?? now));
  if (!late || (agendaSentAt === null && status === 'closed')) return [];
  if (agendaSentAt !== null) return ['Dagsordenen blev sendt senere end 4 hverdage før mødet.'];
  return ['Dagsordenen er ikke sendt, og der er mindre end 4 hverdage til mødet.'];
}
