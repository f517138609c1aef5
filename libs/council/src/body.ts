/** Who a checkpoint may belong to. */
export type BodyKind = 'council' | 'financeCommittee' | 'standingCommittee' | 'localCouncil' | 'steeringGroup';

/** The rules of a body, as data: a municipality may change them. */
export type BodyRules = {
  kind: BodyKind;
  /** "Byrådet" */
  title: string;
  seats: number;
  /** Weekdays the agenda is sent ahead, as far as possible: a late one is warned of, never blocked. */
  agendaWeekdays: number;
  /** [assumed] false: a disqualified member has left the room and does not count as present at that item. */
  disqualifiedCountAsPresent: boolean;
  /** As a rule false: the body decides on a member's impartiality without the member. */
  memberVotesOnOwnImpartiality: boolean;
  /** Only the council grants appropriations. */
  grants: boolean;
};

export type CandidateList = { id: string; letter: string; name: string };

/** A person of a body: elected to a seat, or a substitute of the same candidate list. */
export type Member = { id: string; name: string; list: string; seat: 'member' | 'substitute' };

export type Body = { id: string; rules: BodyRules; lists: readonly CandidateList[]; members: readonly Member[] };
