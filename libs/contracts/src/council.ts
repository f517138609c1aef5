import { z } from 'zod';
import { Data, Id, Instant, IsoDate, Ore, Reason, Text } from './primitives.ts';

export const Outcome = z.enum(['approved', 'amended', 'rejected', 'postponed', 'sentBack', 'noted', 'forwarded']);
export type Outcome = z.infer<typeof Outcome>;

export const Member = z
  .object({ id: Id, name: z.string(), seat: z.int(), list: z.string(), substitute: z.boolean() })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;
/** `letter` is what members and votes name a candidate list by. */
export const CandidateList = z.object({ id: Id, letter: z.string(), name: z.string() }).meta({ id: 'CandidateList' });
export const Body = z
  .object({
    id: Id,
    key: Id,
    name: z.string(),
    seats: z.int(),
    quorum: z.int(),
    lists: z.array(CandidateList),
    members: z.array(Member),
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
  })
  .meta({ id: 'ItemSummary' });
export type ItemSummary = z.infer<typeof ItemSummary>;

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
export const DecideDisqualification = z
  .strictObject({ disqualified: z.boolean() })
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

export const Item = ItemSummary.extend({
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

export const PostponeItem = z.strictObject({ reason: Reason, toMeeting: Id.optional() }).meta({ id: 'PostponeItem' });
export type PostponeItem = z.infer<typeof PostponeItem>;

/** Puts an item that nobody has begun on before another meeting; no decision of the body. */
export const MoveItem = z.strictObject({ toMeeting: Id }).meta({ id: 'MoveItem' });
export type MoveItem = z.infer<typeof MoveItem>;

/**
 * Closes an item: decided here (votes cast, or without a vote), or recorded as decided in the municipality's own agenda
 * system (`elsewhere`). One transaction tallies and makes the one `itemDecided`.
 */
export const CloseItem = z
  .strictObject({
    outcome: Outcome.exclude(['postponed']),
    how: z.enum(['withoutVote', 'votes', 'elsewhere']),
    votes: z.strictObject({ for: z.int().min(0), against: z.int().min(0), abstain: z.int().min(0) }).optional(),
    /** The checkpoint's form: decisionText, minutesRef, granted … */
    data: Data.default({}),
    dissents: z.array(z.strictObject({ memberId: Id.optional(), list: z.string().optional(), text: Text })).default([]),
  })
  .meta({ id: 'CloseItem' });
export type CloseItem = z.infer<typeof CloseItem>;
