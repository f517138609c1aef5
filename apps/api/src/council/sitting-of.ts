import type { Attendance, Disqualification, Sitting } from '@samskab/council';
import type { AttendanceRow, DisqualificationRow } from '@samskab/persistence';
import type { BodyOf } from './body-of.ts';

/**
 * A meeting, or one item of it, as the council's rules read it. A substitute for somebody who is present stands by: they
 * take the seat only in the items where that member is disqualified.
 */
export function sittingOf(
  { body }: BodyOf,
  attendance: AttendanceRow[],
  disqualified: DisqualificationRow[] = [],
): Sitting {
  const here = new Set(attendance.filter(({ present }) => present).map(({ memberId }) => memberId));
  const substitute = (of: string): string | undefined =>
    attendance.find(({ present, substituteFor }) => present && substituteFor === of)?.memberId;
  return {
    body,
    attendance: body.members
      .filter(({ seat }) => seat === 'member')
      .map(({ id }) => attended(id, here.has(id), substitute(id))),
    disqualifications: disqualified.map((row) => raised(row, substitute(row.memberId))),
  };
}

const attended = (member: string, present: boolean, substitute: string | undefined): Attendance => ({
  member,
  present,
  ...(substitute !== undefined && { substitute }),
});

const found = { claimed: 'pending', disqualified: 'disqualified', cleared: 'impartial' } as const;

const raised = (row: DisqualificationRow, substitute: string | undefined): Disqualification => ({
  member: row.memberId,
  by: row.declaredBy === row.memberId ? 'declared' : 'named',
  reason: row.reason,
  decided: found[row.status],
  ...(substitute !== undefined && { substitute }),
});

/** Nobody counted here who was there: as if everybody was, for what was decided in the municipality's own system. */
export const everybody = (sitting: Sitting): Sitting => ({
  ...sitting,
  attendance: sitting.attendance.map(({ member }) => ({ member, present: true })),
});
