import type { Member } from './body.ts';
import type { CouncilCode, CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { disqualificationOf, memberOf, participants, seated } from './sitting.ts';

const substituteFault = (sitting: Sitting, of: Member, substitute: Member | undefined): CouncilCode | undefined => {
  if (substitute?.seat !== 'substitute') return 'notSubstitute';
  if (substitute.list !== of.list) return 'otherList';
  const atTable = [...seated(sitting), ...participants(sitting)];
  return atTable.some(({ id }) => id === substitute.id) ? 'alreadySeated' : undefined;
};

const isSeated = (sitting: Sitting, id: string): boolean => seated(sitting).some((member) => member.id === id);

const fill = (sitting: Sitting, member: Member, substitute: string): Sitting | undefined => {
  if (disqualificationOf(sitting, member.id)?.decided === 'disqualified' && isSeated(sitting, member.id)) {
    const fillOne = (one: Sitting['disqualifications'][number]) =>
      one.member === member.id ? { ...one, substitute } : one;
    return { ...sitting, disqualifications: sitting.disqualifications.map(fillOne) };
  }
  if (isSeated(sitting, member.id) || member.seat !== 'member') return undefined;
  const others = sitting.attendance.filter((one) => one.member !== member.id);
  return { ...sitting, attendance: [...others, { member: member.id, present: false, substitute }] };
};

/** Seats a substitute of the same candidate list for a member who is absent, or disqualified in this item. */
export const seatSubstitute = (
  sitting: Sitting,
  memberId: string,
  substituteId: string,
): { ok: true; sitting: Sitting } | CouncilRefusal => {
  const member = memberOf(sitting.body, memberId);
  if (!member) return refuse('notMember');
  const fault = substituteFault(sitting, member, memberOf(sitting.body, substituteId));
  if (fault) return refuse(fault);
  const filled = fill(sitting, member, substituteId);
  return filled ? { ok: true, sitting: filled } : refuse('seatNotVacant');
};

/** A list that misses a disqualified member at the table may demand a substitute, or have the item postponed. */
export const mayDemandPostponement = (sitting: Sitting, list: string): boolean =>
  sitting.disqualifications.some(
    ({ member, decided, substitute }) =>
      decided === 'disqualified' && !substitute && memberOf(sitting.body, member)?.list === list,
  );
