import type { Motion } from './outcome.ts';
import type { CouncilRefusal } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import type { ListVotes, MemberVote, Tally } from './vote.ts';

/** How the body decided: by silence, or by a vote recorded per candidate list or per member. */
export type Decision =
  | { kind: 'withoutVote' }
  | { kind: 'lists'; votes: readonly ListVotes[] }
  | { kind: 'members'; votes: readonly MemberVote[] };

/** "Afvigende mening", by a member or a list that lost a vote. */
export type Dissent = { by: { member: string } | { list: string }; text: string };

/** `motion`: what was put to the body; a recommendation that falls in a vote is `rejected`. */
export type CloseInput = {
  sitting: Sitting;
  motion: Motion;
  decision: Decision;
  decisionText: string;
  dissent?: readonly Dissent[];
};

export type Closed = {
  ok: true;
  /** `postponed`: the item stays open. */
  outcome: Motion;
  /** Absent when there was no vote. */
  tally?: Tally;
  /** The line of the minutes: "Godkendt uden afstemning", "Vedtaget med 14 stemmer mod 9, 2 undlod". */
  line: string;
  present: readonly string[];
  absent: readonly string[];
  disqualified: readonly string[];
  substitutes: readonly string[];
};

export const closeItem = (_input: CloseInput): Closed | CouncilRefusal => {
  throw new Error('to follow');
};
