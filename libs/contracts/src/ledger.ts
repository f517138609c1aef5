import { z } from 'zod';
import { Id, Instant, Ore, page, Paging, Reason } from './primitives.ts';

const States = { expected: Ore, freed: Ore, granted: Ore, reserved: Ore, committed: Ore, used: Ore, returned: Ore };

/** A service area with its balance by state. Never "savings achieved" (domain.md I13). */
export const Area = z
  .object({
    id: Id,
    key: z.string(),
    name: z.string(),
    ...States,
    /** Left of the frames of all years, of which a year's is used or lapses. */
    room: Ore,
    /** Left of this year's frame. */
    roomThisYear: Ore,
    lapsed: Ore,
    /** Moved out of the area by the council: the promise that the money stays, broken. */
    reallocated: Ore,
    /** Moved into the area out of another, by the council. */
    received: Ore,
    /** Whether the council has moved money out of the area. */
    promiseBroken: z.boolean(),
    /** Debits equal credits, caches equal sums. */
    balanced: z.boolean(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;
export const AreaList = z.object({ items: z.array(Area) }).meta({ id: 'AreaList' });

export const Account = z
  .object({
    id: Id,
    areaId: Id,
    caseId: Id.nullable(),
    line: Id.nullable(),
    year: z.int().nullable(),
    state: z.string(),
    debits: Ore,
    credits: Ore,
  })
  .meta({ id: 'Account' });
export const AccountList = z.object({ items: z.array(Account) }).meta({ id: 'AccountList' });
export type AccountList = z.infer<typeof AccountList>;

export const Transfer = z
  .object({
    id: Id,
    areaId: Id,
    debit: Id,
    credit: Id,
    amount: Ore,
    at: Instant,
    op: z.string(),
    caseId: Id.nullable(),
    line: Id.nullable(),
    year: z.int().nullable(),
    decision: z.string().nullable(),
    cover: z.string().nullable(),
    purpose: z.string().nullable(),
    reason: z.string().nullable(),
    /** The money left its area, or came from another, by a decision of the council. */
    breach: z.boolean(),
  })
  .meta({ id: 'Transfer' });
export type Transfer = z.infer<typeof Transfer>;
export const TransferFilter = Paging.extend({ caseId: Id.optional() });
export type TransferFilter = z.infer<typeof TransferFilter>;
export const TransferPage = page(Transfer).meta({ id: 'TransferPage' });

export const TransferList = z.object({ items: z.array(Transfer) }).meta({ id: 'TransferList' });
export type TransferList = z.infer<typeof TransferList>;

/**
 * A posting outside any drawing: the year's frame, an appropriation with its cover, room of the frame set aside on a case's
 * line above what is delegated, or money moved out of the area. `decidedItem` names a council item that was approved; a
 * reallocation must have one, the others may name the decision in words.
 */
export const PostTransfer = z
  .strictObject({
    kind: z.enum(['frame', 'supplementaryAppropriation', 'reservation', 'reallocation']),
    caseId: Id.optional(),
    line: Id.optional(),
    toArea: Id.optional(),
    amount: Ore.positive(),
    year: z.int().min(2000).max(2200),
    cover: z.string().max(500).optional(),
    decision: z.string().max(500).optional(),
    decidedItem: Id.optional(),
    reason: Reason,
  })
  .meta({ id: 'PostTransfer' });
export type PostTransfer = z.infer<typeof PostTransfer>;

/** Where money was decided: a body's item, with a link to it, or the words a person wrote. */
export const DecisionRef = z
  .object({ text: z.string(), itemId: Id.nullable(), body: z.string().nullable(), at: Instant.nullable() })
  .meta({ id: 'DecisionRef' });
export type DecisionRef = z.infer<typeof DecisionRef>;

/** Where a krone stands; `source`, `cover`, `budget` and `incoming` are where it comes from, `room` is the area's frame. */
export const MoneyState = z.enum([
  'source',
  'cover',
  'budget',
  'incoming',
  'room',
  'expected',
  'freed',
  'grantedAhead',
  'granted',
  'reserved',
  'reservedGranted',
  'committed',
  'used',
  'returned',
  'lapsed',
  'reallocated',
]);
export type MoneyState = z.infer<typeof MoneyState>;

/**
 * A posting in an area's books as people read it, or one the ledger refused. `caseId`, `title` and `name` are null for
 * who may not know of the case, and where the area itself moved money.
 */
export const AreaPosting = z
  .object({
    id: Id,
    at: Instant,
    year: z.int(),
    op: z.string(),
    amount: Ore,
    /** Null when it was refused: nothing moved. */
    from: MoneyState.nullable(),
    to: MoneyState.nullable(),
    caseId: Id.nullable(),
    title: z.string().nullable(),
    /** The line's name. */
    name: z.string().nullable(),
    decision: DecisionRef.nullable(),
    cover: z.string().nullable(),
    reason: z.string().nullable(),
    /** The money left its area, or came from another, by a decision of the council. */
    breach: z.boolean(),
    /** Why the ledger said no; null when it did not. */
    refused: z.string().nullable(),
  })
  .meta({ id: 'AreaPosting' });
export type AreaPosting = z.infer<typeof AreaPosting>;
export const AreaPostingList = z.object({ items: z.array(AreaPosting) }).meta({ id: 'AreaPostingList' });
export type AreaPostingList = z.infer<typeof AreaPostingList>;
/** One budget year, or all of them. */
export const PostingFilter = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });
export type PostingFilter = z.infer<typeof PostingFilter>;

/** How far the money of a line has come (domain.md § 4); the ledger derives it. */
export const LineStage = z.enum([
  'wish',
  'coveredWithinFrame',
  'recommended',
  'opinion',
  'granted',
  'released',
  'committed',
  'paid',
  'accounted',
  'refused',
]);
export type LineStage = z.infer<typeof LineStage>;

/** A line of a case in the finance room. `caseId`, `title`, `town` and `name` are null for who may not know of the case. */
export const FinanceLine = z
  .object({
    caseId: Id.nullable(),
    title: z.string().nullable(),
    town: z.string().nullable(),
    line: Id.nullable(),
    name: z.string().nullable(),
    areaId: Id,
    kind: z.enum(['freed', 'frame', 'operating', 'capital']),
    stage: LineStage,
    /** Budget years in which money moved on it, ascending. */
    years: z.array(z.int()),
    ...States,
    lapsed: Ore,
    reallocated: Ore,
    /** What could be committed now, the frame's shared room left out. */
    usable: Ore,
    cover: z.string().nullable(),
    /** What its last grant or reservation rests on. */
    decision: DecisionRef.nullable(),
    /** The yearly available amounts of a capital line (rådighedsbeløb); empty = none were set. */
    available: z.array(z.object({ year: z.int(), amount: Ore })),
  })
  .meta({ id: 'FinanceLine' });
export type FinanceLine = z.infer<typeof FinanceLine>;
export const FinanceLineList = z.object({ items: z.array(FinanceLine) }).meta({ id: 'FinanceLineList' });
export type FinanceLineList = z.infer<typeof FinanceLineList>;

/** The frame of an area in one budget year. `opened` + `carriedIn` + `received` = `used` + `room` + `lapsed` + `reallocated`. */
export const AreaYear = z
  .object({
    year: z.int(),
    opened: Ore,
    /** Carried over from the year before, by a decision. */
    carriedIn: Ore,
    /** Moved in from another area, by the council. */
    received: Ore,
    /** Set aside or committed by cases, less what they gave back. */
    used: Ore,
    room: Ore,
    /** Lapsed on 31 December and not carried over since. */
    lapsed: Ore,
    /** Moved out of the area, by the council. */
    reallocated: Ore,
    closed: z.boolean(),
  })
  .meta({ id: 'AreaYear' });
export type AreaYear = z.infer<typeof AreaYear>;
export const AreaYearList = z.object({ items: z.array(AreaYear) }).meta({ id: 'AreaYearList' });

/** Money that left its area by a decision of the council: "brud på løftet". */
export const Breach = z
  .object({
    at: Instant,
    amount: Ore,
    fromArea: z.string(),
    toArea: z.string(),
    caseId: Id.nullable(),
    line: Id.nullable(),
    decision: DecisionRef.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Breach' });
export type Breach = z.infer<typeof Breach>;
export const BreachList = z.object({ items: z.array(Breach) }).meta({ id: 'BreachList' });

/**
 * What a role of the drawing (`case-worker`) or a body (`financeCommittee`) may take of an area's frame for one line of
 * one case in a year, øre. Who is not listed may take nothing; the council is bound by no threshold.
 */
export const Delegation = z
  .object({ areaId: Id, holder: Id, upTo: Ore, decision: z.string(), at: Instant })
  .meta({ id: 'Delegation' });
export type Delegation = z.infer<typeof Delegation>;
export const DelegationList = z.object({ items: z.array(Delegation) }).meta({ id: 'DelegationList' });
export const SetDelegation = z
  .strictObject({ holder: Id, upTo: Ore.nonnegative(), decision: z.string().trim().min(3).max(500) })
  .meta({ id: 'SetDelegation' });
export type SetDelegation = z.infer<typeof SetDelegation>;

/** The years' available amounts of a capital line, all of them at once; unused ones last until the project ends. */
export const SetAvailable = z
  .strictObject({
    years: z
      .array(z.strictObject({ year: z.int().min(2000).max(2200), amount: Ore.nonnegative() }))
      .min(1)
      .max(20),
    decision: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'SetAvailable' });
export type SetAvailable = z.infer<typeof SetAvailable>;

/** Money asked to be carried over from a year that ends, or has ended: of a case's line, or of the area's frame. */
export const CarryOver = z
  .object({
    id: Id,
    areaId: Id,
    caseId: Id.nullable(),
    line: Id.nullable(),
    year: z.int(),
    amount: Ore,
    reason: z.string(),
    requestedBy: z.string(),
    requestedAt: Instant,
    status: z.enum(['requested', 'granted', 'refused']),
    /** Granted, øre: at most what was asked for. */
    granted: Ore.nullable(),
    decision: z.string().nullable(),
    decidedReason: z.string().nullable(),
    decidedAt: Instant.nullable(),
    /** What came over, øre: at most what had lapsed. Null before the year has ended. */
    moved: Ore.nullable(),
    /** Undecided, and the reader may decide: somebody else than who asked. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'CarryOver' });
export type CarryOver = z.infer<typeof CarryOver>;
export const CarryOverList = z.object({ items: z.array(CarryOver) }).meta({ id: 'CarryOverList' });
export const RequestCarryOver = z
  .strictObject({
    /** Both or none: without them it is the room of the area's frame. */
    caseId: Id.optional(),
    line: Id.optional(),
    year: z.int().min(2000).max(2200),
    amount: Ore.positive(),
    reason: Reason,
  })
  .meta({ id: 'RequestCarryOver' });
export type RequestCarryOver = z.infer<typeof RequestCarryOver>;
export const DecideCarryOver = z
  .discriminatedUnion('granted', [
    z.strictObject({
      granted: z.literal(true),
      amount: Ore.positive().optional(),
      decision: z.string().trim().min(3).max(500),
      reason: Reason,
    }),
    z.strictObject({ granted: z.literal(false), reason: Reason }),
  ])
  .meta({ id: 'DecideCarryOver' });
export type DecideCarryOver = z.infer<typeof DecideCarryOver>;

/** A case's money as the finance room sees it: lines with their stage, what was carried over, and promises broken. */
export const CaseFinance = z
  .object({
    lines: z.array(FinanceLine),
    carryOvers: z.array(CarryOver),
    breaches: z.array(Breach),
    /** The council has moved money of the case out of its area: "brud på løftet". */
    promiseBroken: z.boolean(),
  })
  .meta({ id: 'CaseFinance' });
export type CaseFinance = z.infer<typeof CaseFinance>;
