import { z } from 'zod';
import { Data, Id, Instant, IsoDate, Ore, Reason, Text } from './primitives.ts';
import { GoesTo } from './tasks.ts';

export const Outcome = z.enum(['approved', 'amended', 'rejected', 'postponed', 'sentBack', 'noted', 'forwarded']);
export type Outcome = z.infer<typeof Outcome>;

export const Member = z
  .object({ id: Id, name: z.string(), seat: z.int(), list: z.string(), substitute: z.boolean() })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;
/** `letter` is what members and votes name a candidate list by. */
export const CandidateList = z.object({ id: Id, letter: z.string(), name: z.string() }).meta({ id: 'CandidateList' });
/** The rules a body decides by, each municipality's own; bodies are named by their key. */
export const BodyRules = z
  .object({
    /** Weekdays the agenda is sent ahead. */
    agendaWeekdays: z.int(),
    /** The word of the minutes for a yes: "Godkendt" without a vote, "Vedtaget" by one. */
    yes: z.object({ withoutVote: z.string(), byVote: z.string() }),
    disqualifiedCountAsPresent: z.boolean(),
    memberVotesOnOwnImpartiality: z.boolean(),
    /** Members without a vote, who count in no quorum. */
    observers: z.array(Id),
    /** Whose vote settles a tie; null: a tie is no majority. */
    castingVote: Id.nullable(),
    /** The bodies that treat an item with money before this one, in order. */
    route: z.array(Id),
    /** The body that states its opinion before this one decides on money. */
    opinionOf: Id.nullable(),
    /** Whether this body's no ends an item on its way to another. */
    endsByRejecting: z.boolean(),
    /** When it meets of itself; null: only when a meeting is planned. Monday is 1. */
    meets: z
      .object({
        weekday: z.int(),
        week: z.union([z.int(), z.literal('last')]),
        /** Months (1–12) without a meeting. */
        except: z.array(z.int()),
      })
      .nullable(),
  })
  .meta({ id: 'BodyRules' });
export const Body = z
  .object({
    id: Id,
    key: Id,
    name: z.string(),
    kind: z.string(),
    seats: z.int(),
    quorum: z.int(),
    rules: BodyRules,
    lists: z.array(CandidateList),
    members: z.array(Member),
    /** The reader's own member; null: has no seat here. */
    own: Id.nullable(),
  })
  .meta({ id: 'Body' });
export type Body = z.infer<typeof Body>;
export const BodyList = z.object({ items: z.array(Body) }).meta({ id: 'BodyList' });

export const PlanMeeting = z
  .strictObject({ date: IsoDate, place: z.string().max(200).default('Byrådssalen') })
  .meta({ id: 'PlanMeeting' });
export type PlanMeeting = z.infer<typeof PlanMeeting>;

export const ItemSummary = z
  .object({
    id: Id,
    number: z.int(),
    title: z.string(),
    caseId: Id.nullable(),
    node: Id.nullable(),
    closed: z.boolean(),
    status: z.enum(['proposed', 'open', 'decided', 'postponed', 'withdrawn']),
    outcome: Outcome.nullable(),
    /** Whether this body decides for the case, or recommends to the next body. */
    role: z.enum(['decides', 'recommends']),
    /** The line of the minutes, once dealt with: "Godkendt uden afstemning". */
    line: z.string().nullable(),
  })
  .meta({ id: 'ItemSummary' });
export type ItemSummary = z.infer<typeof ItemSummary>;

/** Somebody who was there has signed the minutes. */
export const Signature = z.object({ memberId: Id, memberName: z.string(), at: Instant });
export const SignMinutes = z.strictObject({ memberId: Id }).meta({ id: 'SignMinutes' });
export type SignMinutes = z.infer<typeof SignMinutes>;

export const Attendance = z.object({ memberId: Id, present: z.boolean(), substituteFor: Id.nullable() });
export const Meeting = z
  .object({
    id: Id,
    bodyId: Id,
    bodyName: z.string(),
    at: Instant,
    place: z.string(),
    status: z.enum(['planned', 'open', 'closed']),
    present: z.int(),
    seats: z.int(),
    quorum: z.int(),
    quorate: z.boolean(),
    agendaSentAt: Instant.nullable(),
    attendance: z.array(Attendance),
    items: z.array(ItemSummary),
    signatures: z.array(Signature),
    /** "Dagsordenen blev sendt for sent": warned of, never blocking. */
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;
export const MeetingList = z.object({ items: z.array(Meeting) }).meta({ id: 'MeetingList' });

/** Who is there; those not named are absent. */
export const SetAttendance = z
  .strictObject({ present: z.array(z.strictObject({ memberId: Id, substituteFor: Id.optional() })).max(200) })
  .meta({ id: 'SetAttendance' });
export type SetAttendance = z.infer<typeof SetAttendance>;

export const Disqualification = z
  .object({
    memberId: Id,
    memberName: z.string(),
    reason: z.string(),
    status: z.enum(['claimed', 'disqualified', 'cleared']),
  })
  .meta({ id: 'Disqualification' });
export const ClaimDisqualification = z
  .strictObject({ memberId: Id, reason: Reason })
  .meta({ id: 'ClaimDisqualification' });
export type ClaimDisqualification = z.infer<typeof ClaimDisqualification>;
const Sums = z.strictObject({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0) });
/** What the body found; `votes` on it being so, when there was a vote: as a rule the member has none. */
export const DecideDisqualification = z
  .strictObject({ disqualified: z.boolean(), votes: Sums.optional() })
  .meta({ id: 'DecideDisqualification' });
export type DecideDisqualification = z.infer<typeof DecideDisqualification>;

export const Choice = z.enum(['for', 'against', 'abstain']);
export const ListVote = z.strictObject({
  list: z.string(),
  for: z.int().min(0),
  against: z.int().min(0),
  abstain: z.int().min(0),
});
/** One member's vote, or the count of each list: the two ways votes are recorded. */
export const CastVotes = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('member'), memberId: Id, choice: Choice }),
    z.strictObject({ by: z.literal('list'), lists: z.array(ListVote).min(1) }),
  ])
  .meta({ id: 'CastVotes' });
export type CastVotes = z.infer<typeof CastVotes>;

/** One body's treatment of a checkpoint's item, as an agenda item of its own. */
export const Treatment = z
  .object({
    itemId: Id,
    bodyId: Id,
    bodyKey: Id,
    bodyName: z.string(),
    meetingId: Id,
    meetingAt: Instant,
    /** Its place on the way, from 0; the last decides, those before recommend. */
    stage: z.int(),
    /** How often the way has begun anew: 0 the first time. */
    round: z.int(),
    status: z.enum(['proposed', 'open', 'decided', 'postponed', 'withdrawn']),
    outcome: Outcome.nullable(),
    /** What the later bodies read: "Anbefales uden afstemning", and the body's own words. */
    says: z.string().nullable(),
  })
  .meta({ id: 'Treatment' });
export type Treatment = z.infer<typeof Treatment>;

/** What a committee said in the municipality's own agenda system, and where it stands there. */
export const OpinionElsewhere = z
  .strictObject({ text: Text, minutesRef: z.string().trim().min(3).max(500) })
  .meta({ id: 'OpinionElsewhere' });
export type OpinionElsewhere = z.infer<typeof OpinionElsewhere>;

export const Item = ItemSummary.extend({
  bodyId: Id,
  bodyKey: Id,
  bodyName: z.string(),
  /** Every body's treatment, in order; an item that goes no way has one, its own. */
  route: z.array(Treatment),
  /** Outcomes by which the case goes on and the checkpoint's form is needed; with any other the item goes on its way. */
  leavesWith: z.array(Outcome),
  /** Earlier bodies on its way: it can be sent back to one of them (`backTo`), or to nobody and so into the process. */
  backTo: z.array(z.object({ key: Id, name: z.string() })),
  /** The opinion that is missing: closing is refused with `committeeOpinionMissing` until it is there. */
  opinionMissing: z.object({ bodyKey: Id, bodyName: z.string(), itemId: Id.nullable() }).nullable(),
  /** The opinion noted with a decision made elsewhere. */
  opinion: OpinionElsewhere.nullable(),
  /** Letters of the lists that may demand a substitute or have the item postponed. */
  mayDemand: z.array(z.string()),
  meetingId: Id,
  meetingAt: Instant,
  recommendation: z.string(),
  presentation: z.string(),
  amount: Ore.nullable(),
  area: z.string().nullable(),
  cover: z.string().nullable(),
  /** The checkpoint's fields to fill when deciding: granted, minutes … by variable id. */
  fields: z.array(
    z.object({ variable: Id, label: z.string(), required: z.boolean(), type: z.json(), value: z.json() }),
  ),
  disqualifications: z.array(Disqualification),
  /** Recorded so far, in one of the two ways. */
  votes: z.object({ members: z.array(z.object({ memberId: Id, choice: Choice })), lists: z.array(ListVote) }),
  /** What to know before deciding; never blocking. */
  warnings: z.array(z.string()),
  tally: z.object({ for: z.int(), against: z.int(), abstain: z.int(), adopted: z.boolean() }).nullable(),
  decision: z.string().nullable(),
  dissents: z.array(z.string()),
}).meta({ id: 'Item' });
export type Item = z.infer<typeof Item>;

/**
 * What would follow a decision, by the engine itself: `goesTo` is where the case comes to stand, `does` what is done on
 * the way there without a person, in words, `nodes` and `flows` what the drawing passes.
 */
export const OutcomeAhead = z.object({
  outcome: Outcome,
  goesTo: z.array(GoesTo),
  does: z.array(z.object({ kind: z.enum(['money', 'message', 'work']), text: z.string() })),
  nodes: z.array(Id),
  flows: z.array(Id),
});
export type OutcomeAhead = z.infer<typeof OutcomeAhead>;
/** For every outcome a case may leave the item's checkpoint with; none for an item that no case waits for. */
export const ItemAhead = z.object({ outcomes: z.array(OutcomeAhead) }).meta({ id: 'ItemAhead' });
export type ItemAhead = z.infer<typeof ItemAhead>;

/** `demandedBy`: the letter of a list that misses a disqualified member at the table. */
export const PostponeItem = z
  .strictObject({ reason: Reason, toMeeting: Id.optional(), demandedBy: z.string().optional() })
  .meta({ id: 'PostponeItem' });
export type PostponeItem = z.infer<typeof PostponeItem>;

/** Puts an item that nobody has begun on before another meeting; no decision of the body. */
export const MoveItem = z.strictObject({ toMeeting: Id }).meta({ id: 'MoveItem' });
export type MoveItem = z.infer<typeof MoveItem>;

/**
 * Closes an item: decided here (votes cast, or without a vote), or recorded as decided in the municipality's own agenda
 * system (`elsewhere`). One transaction tallies. The body that decides makes the one `itemDecided`; one that recommends
 * sends the item on its way, and its form is no more than `decisionText`, `dissent` and `minutesRef`.
 */
export const CloseItem = z
  .strictObject({
    outcome: Outcome.exclude(['postponed']),
    how: z.enum(['withoutVote', 'votes', 'elsewhere']),
    votes: Sums.optional(),
    /** The chair's word on a tie, where the body's rules give the chair one and the vote does not show it. */
    casting: z.enum(['for', 'against']).optional(),
    /** With `sentBack`: the key of an earlier body on the item's way. Without: back into the process. */
    backTo: Id.optional(),
    /** With `elsewhere`: the finance committee's opinion, when it was stated there too. */
    opinion: OpinionElsewhere.optional(),
    /** The checkpoint's form: decisionText, minutesRef, granted … */
    data: Data.default({}),
    dissents: z.array(z.strictObject({ memberId: Id.optional(), list: z.string().optional(), text: Text })).default([]),
  })
  .meta({ id: 'CloseItem' });
export type CloseItem = z.infer<typeof CloseItem>;
