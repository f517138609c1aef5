import type { Body, Member } from './body.ts';

/** An elected member at a meeting: present, or absent with or without a substitute in the seat. */
export type Attendance = { member: string; present: boolean; substitute?: string };

/** A person at the meeting declared, or was named, disqualified in an item; `decided` by the body. */
export type Disqualification = {
  member: string;
  by: 'declared' | 'named';
  reason: string;
  decided: 'pending' | 'disqualified' | 'impartial';
  /** From the same list, in the seat for this item only. */
  substitute?: string;
};

/** One item being dealt with by a body. */
export type Sitting = { body: Body; attendance: readonly Attendance[]; disqualifications: readonly Disqualification[] };

export const memberOf = (body: Body, id: string): Member | undefined => body.members.find((member) => member.id === id);

const known = (body: Body, ids: Iterable<string | undefined>): Member[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (memberOf(body, id) ?? [])));

/** Who sits at the table at this meeting: the members present, and the substitutes of those who are not. */
export const seated = ({ body, attendance }: Sitting): Member[] =>
  known(
    body,
    attendance.map(({ member, present, substitute }) => (present ? member : substitute)),
  );

export const absent = ({ body, attendance }: Sitting): Member[] => {
  const here = new Set(attendance.filter(({ present }) => present).map(({ member }) => member));
  return body.members.filter(({ id, seat }) => seat === 'member' && !here.has(id));
};

export const disqualificationOf = (sitting: Sitting, id: string): Disqualification | undefined =>
  sitting.disqualifications.find(({ member }) => member === id);

const isOut = (sitting: Sitting, id: string): boolean => disqualificationOf(sitting, id)?.decided === 'disqualified';

/** Observers debate and do not vote. */
export const hasVote =
  ({ body: { rules } }: Sitting) =>
  ({ id }: Pick<Member, 'id'>): boolean =>
    !rules.observers.includes(id);

/** Who decides this item: those seated with a vote, less the disqualified, and the substitutes of these. */
export const participants = (sitting: Sitting): Member[] => {
  const atTable = seated(sitting);
  const stay = atTable.filter(({ id }) => !isOut(sitting, id)).map(({ id }) => id);
  const leave = sitting.disqualifications.filter(
    ({ member, decided }) => decided === 'disqualified' && atTable.some(({ id }) => id === member),
  );
  const stepIn = leave.map(({ substitute }) => substitute).filter((id) => id !== undefined && !isOut(sitting, id));
  return known(sitting.body, [...stay, ...stepIn]).filter(hasVote(sitting));
};
