import { Refusal } from '@samskab/contracts';
import type { FieldFault, Meeting, SetAttendance } from '@samskab/contracts';
import { COUNCIL_MESSAGES, seatSubstitute } from '@samskab/council';
import type { AttendanceRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { bodyOf } from './body-of.ts';
import type { BodyOf } from './body-of.ts';
import { readMeeting } from './read-meetings.ts';
import { anyMeeting } from './resource.ts';
import { sittingOf } from './sitting-of.ts';
import { touchCasesOf } from './touch-cases-of.ts';

type Present = SetAttendance['present'][number];

/**
 * Who is there; those not named are absent. A substitute comes for an absent member, or stands by for one who is
 * disqualified in an item; always of the same candidate list. Counting people opens the meeting.
 */
export async function setAttendance(ctx: Ctx, meetingId: string, { present }: SetAttendance): Promise<Meeting> {
  await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'council.attendance', anyMeeting);
    const [meeting] = await tx.meetings.lock({ id: meetingId });
    if (!meeting) throw new Refusal('notFound');
    if (meeting.status === 'closed') throw new Refusal('meetingClosed');
    const body = await bodyOf(tx.read, meeting.bodyId);
    const disqualified = await disqualifiedAt(tx, meetingId);
    const faults = faultsOf(body, present, disqualified);
    if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
    await tx.agenda.setAttendance(meetingId, present.map(rowOf(meetingId)));
    await tx.meetings.update({ id: meetingId }, { status: 'open' });
    await touchCasesOf(tx, meetingId);
  });
  return readMeeting(ctx, meetingId);
}

const rowOf =
  (meetingId: string) =>
  ({ memberId, substituteFor }: Present): AttendanceRow => ({
    meetingId,
    memberId,
    present: true,
    substituteFor: substituteFor ?? null,
  });

async function disqualifiedAt(tx: Tx, meetingId: string): Promise<Set<string>> {
  const items = await tx.agenda.find({ meetingId });
  const records = await Promise.all(items.map(({ id }) => tx.read.agenda.record(id)));
  const found = records.flatMap(({ disqualifications }) => disqualifications);
  return new Set(found.filter(({ status }) => status === 'disqualified').map(({ memberId }) => memberId));
}

function faultsOf(body: BodyOf, present: Present[], disqualified: Set<string>): FieldFault[] {
  const ids = present.map(({ memberId }) => memberId);
  const members = present.filter(({ substituteFor }) => substituteFor === undefined).map(({ memberId }) => memberId);
  const check = (one: Present, index: number): string | undefined => {
    if (ids.indexOf(one.memberId) !== index) return 'Personen er talt med to gange. Fjern den ene.';
    return one.substituteFor === undefined
      ? memberFault(body, one.memberId)
      : substituteFault(body, one.memberId, one.substituteFor, members, disqualified);
  };
  return present.flatMap((one, index) => {
    const message = check(one, index);
    return message ? [{ path: ['present', index], code: 'attendance', message }] : [];
  });
}

function memberFault({ body }: BodyOf, id: string): string | undefined {
  const seat = body.members.find((member) => member.id === id)?.seat;
  if (seat === undefined) return COUNCIL_MESSAGES.notMember;
  return seat === 'substitute' ? 'En stedfortræder kommer for et medlem. Vælg hvem.' : undefined;
}

/** The same rules as when a seat is filled: of the absent here, of the disqualified in their items. */
function substituteFault(
  body: BodyOf,
  substitute: string,
  of: string,
  members: string[],
  disqualified: Set<string>,
): string | undefined {
  const here = members.filter((id) => id !== of || !disqualified.has(of));
  const rows = here.map((memberId) => ({ meetingId: '', memberId, present: true, substituteFor: null }));
  const seated = seatSubstitute(sittingOf(body, rows), of, substitute);
  return seated.ok ? undefined : seated.message;
}
