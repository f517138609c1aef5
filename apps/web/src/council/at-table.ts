import type { Body, Item, Meeting } from '@samskab/contracts';
import type { Body as RuledBody, Sitting } from '@samskab/council';
import { participants, seated } from '@samskab/council';

/** A body as the council's own rules read it. */
const ruled = (body: Body): RuledBody => ({
  id: body.id,
  rules: { ...body.rules, kind: 'council', title: body.name, seats: body.seats, quorum: body.quorum },
  lists: body.lists,
  members: body.members.map(({ id, name, list, substitute }) => ({
    id,
    name,
    list: body.lists.find(({ letter }) => letter === list)?.id ?? list,
    seat: substitute ? 'substitute' : 'member',
  })),
});

const found = { claimed: 'pending', disqualified: 'disqualified', cleared: 'impartial' } as const;

type Raised = Pick<Item, 'disqualifications'>;

/** One item being dealt with, as the rules read it; without one the meeting as a whole. */
export function sittingOf(body: Body, { attendance }: Pick<Meeting, 'attendance'>, item?: Raised): Sitting {
  const substituteFor = (id: string) => attendance.find((one) => one.present && one.substituteFor === id)?.memberId;
  const withSubstitute = (id: string) => {
    const substitute = substituteFor(id);
    return substitute === undefined ? {} : { substitute };
  };
  return {
    body: ruled(body),
    attendance: body.members
      .filter(({ substitute }) => !substitute)
      .map(({ id }) => ({
        member: id,
        present: attendance.some((one) => one.memberId === id && one.present),
        ...withSubstitute(id),
      })),
    disqualifications: (item?.disqualifications ?? []).map(({ memberId, reason, status }) => ({
      member: memberId,
      by: 'declared',
      reason,
      decided: found[status],
      ...withSubstitute(memberId),
    })),
  };
}

/** Nobody counted here who was there: as if everybody was, for what was decided in the municipality's own system. */
export const everybodyAt = (sitting: Sitting): Sitting => ({
  ...sitting,
  attendance: sitting.attendance.map(({ member }) => ({ member, present: true })),
});

export type Seat = 'present' | 'out' | 'absent';

/** A mark for each seat: those who take part, those who have left the room for this item, the empty ones. */
export function seatsOf(sitting: Sitting, seats: number): Seat[] {
  const takePart = participants(sitting).length;
  const out = Math.max(0, seated(sitting).length - takePart);
  const marks: Seat[] = [...Array<Seat>(takePart).fill('present'), ...Array<Seat>(out).fill('out')];
  return [...marks, ...Array<Seat>(Math.max(0, seats - marks.length)).fill('absent')];
}

export type OnList = { id: string; letter: string; name: string; takePart: number };

/** Who takes part, by candidate list. */
export const listsAt = (sitting: Sitting): OnList[] =>
  sitting.body.lists
    .map(({ id, letter, name }) => {
      const takePart = participants(sitting).filter((member) => member.list === id).length;
      return { id, letter, name, takePart };
    })
    .filter(({ takePart }) => takePart > 0);
