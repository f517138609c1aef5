/** Whose decision a checkpoint may wait for. */
export type BodyKind = 'council' | 'financeCommittee' | 'standingCommittee' | 'localCouncil' | 'steeringGroup';

/** The rules of a body, as data: a municipality may change them. */
export type BodyRules = {
  kind: BodyKind;
  /** "Byrådet" */
  title: string;
  seats: number;
  /** The word of the minutes for a yes, without and with a vote: "Godkendt", "Vedtaget". */
  yes: { withoutVote: string; byVote: string };
  /** Weekdays the agenda is sent ahead, as far as possible. */
  agendaWeekdays: number;
  /** [assumed] false: a disqualified member has left the room and is not present at that item. */
  disqualifiedCountAsPresent: boolean;
  /** As a rule false: the body decides on a member's impartiality without the member. */
  memberVotesOnOwnImpartiality: boolean;
  /** The fewest that can decide, where a body's own statutes say so; absent: at least half of the seats. */
  quorum?: number;
  /** Ids of members who debate and do not vote; they count in no quorum. */
  observers: readonly string[];
  /** Id of the member whose vote settles a tie; null: a tie is no majority. */
  castingVote: string | null;
  /** Keys of the bodies that treat an item with money before this one, in order. */
  route: readonly string[];
  /** Key of the body that states its opinion before this one decides on money. */
  opinionOf: string | null;
  /** Whether this body's no ends an item that is on its way to another. As a rule false: a committee recommends. */
  endsByRejecting: boolean;
};

export type CandidateList = { id: string; letter: string; name: string };

/** A person of a body: elected to a seat, or a substitute of the same candidate list. */
export type Member = { id: string; name: string; list: string; seat: 'member' | 'substitute' };

export type Body = { id: string; rules: BodyRules; lists: readonly CandidateList[]; members: readonly Member[] };
