import type { Body } from './body.ts';

/** An elected member at a meeting: present, or absent with or without a substitute in the seat. */
export type Attendance = { member: string; present: boolean; substitute?: string };

/** A member declared, or was named, disqualified in an item; `decided` by the body. */
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
