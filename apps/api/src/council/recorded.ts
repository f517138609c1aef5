import type { Data, OpinionElsewhere } from '@samskab/contracts';
import type { ListVotes, Tally } from '@samskab/council';
import type { AgendaItemRow, JsonObject } from '@samskab/persistence';

/** What an item's row holds of its decision, with all that the minutes say. */
export type Recorded = {
  how: 'withoutVote' | 'votes' | 'elsewhere';
  /** "Godkendt uden afstemning" */
  line: string;
  text: string;
  minutesRef: string;
  tally: Tally | null;
  votes: ListVotes[];
  /** Ids of members. */
  disqualified: string[];
  substitutes: string[];
  /** By whom, in words. */
  dissents: { by: string; text: string }[];
  /** The finance committee's opinion, where it was stated elsewhere with the decision. */
  opinion?: OpinionElsewhere;
  /** The checkpoint's form, personal values as references. */
  data: Data;
};

/** What is left on the agenda an item was taken off: why, the meeting it went to, and the list that demanded it. */
export type Postponed = { reason: string; toMeeting: string; demandedBy?: string };

/** A decision the case did not take, and why: the body made it all the same. */
export type Withdrawn = { reason: string; recorded: Recorded };

export const recordedOf = ({ status, decision }: AgendaItemRow): Recorded | undefined =>
  status === 'decided' && decision ? (decision as unknown as Recorded) : undefined;

export const postponedOf = ({ status, decision }: AgendaItemRow): Postponed | undefined =>
  status === 'postponed' && decision ? (decision as Postponed) : undefined;

export const withdrawnOf = ({ status, decision }: AgendaItemRow): Withdrawn | undefined =>
  status === 'withdrawn' && decision ? (decision as unknown as Withdrawn) : undefined;

export const asJson = (held: Recorded | Postponed | Withdrawn): JsonObject => held as unknown as JsonObject;
