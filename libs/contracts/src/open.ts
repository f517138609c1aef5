import { z } from 'zod';
import { AnswerHow, LetterStatus, SendLetter } from './letters.ts';
import { Id, Instant, IsoDate, Ore, Reason, Side } from './primitives.ts';

/** The address of a case's open page: pattern and town, `landsbybus-noerreby`. Never anything about a person. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100);

/** Who acts, by the word of their role; nobody is named on an open page. */
const Actor = z.object({ side: Side, name: z.string() });

/** One of the plain steps: a phase of the drawing in the words of its page. */
export const OpenStop = z
  .object({
    name: z.string(),
    /** The phase's sentence; null when it speaks of what nobody knows yet. */
    text: z.string().nullable(),
    state: z.enum(['done', 'here', 'ahead', 'skipped']),
    who: Actor.nullable(),
    /** Done: when it was left. Here: what it waits until. Ahead: when it begins, once that is known. */
    at: Instant.nullable(),
  })
  .meta({ id: 'OpenStop' });
export type OpenStop = z.infer<typeof OpenStop>;

/** What the case waits for, and until when. */
export const OpenWait = z
  .object({
    what: z.string(),
    who: Actor.nullable(),
    until: Instant.nullable(),
    /** A body is to decide on a meeting. */
    meeting: z.boolean(),
  })
  .meta({ id: 'OpenWait' });
export type OpenWait = z.infer<typeof OpenWait>;

/** Who decided what, and why; a dissent and a refusal are entries of their own, never folded away (domain.md I11). */
export const OpenDecision = z
  .object({
    kind: z.enum(['decision', 'dissent', 'refusal', 'waiting', 'closed']),
    /** Null: no date is set. */
    at: Instant.nullable(),
    who: Actor,
    title: z.string(),
    /** How it was decided: "62 mødte op", "Godkendt uden afstemning". */
    how: z.string().nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'OpenDecision' });
export type OpenDecision = z.infer<typeof OpenDecision>;

/** Decisions by kind of actor, counted in the record; never a target (domain.md I14). */
export const OpenShare = z
  .object({
    n: z.int(),
    sides: z.array(z.object({ side: Side, count: z.int(), waiting: z.int() })),
  })
  .meta({ id: 'OpenShare' });
export type OpenShare = z.infer<typeof OpenShare>;

export const OpenMoneyState = z.enum([
  'expected',
  'freed',
  'granted',
  'reserved',
  'committed',
  'used',
  'returned',
  'lapsed',
  'reallocated',
]);
export type OpenMoneyState = z.infer<typeof OpenMoneyState>;

/** A line of money by state, øre, with when money last came into each. What was decided behind closed doors is null. */
export const OpenMoneyLine = z
  .object({
    name: z.string(),
    area: z.string(),
    kind: z.enum(['freed', 'frame', 'operating', 'capital']),
    amounts: z.partialRecord(OpenMoneyState, Ore.nullable()),
    since: z.partialRecord(OpenMoneyState, Instant),
    usableFrom: Instant.nullable(),
    refused: z.array(z.object({ at: Instant, amount: Ore, reason: z.string() })),
  })
  .meta({ id: 'OpenMoneyLine' });
export type OpenMoneyLine = z.infer<typeof OpenMoneyLine>;

/** What somebody puts in, side by side with what others do; never added up, never ranked (domain.md I6, I15). */
export const OpenContribution = z
  .object({
    kind: z.enum(['money', 'hours', 'things', 'other']),
    who: Actor,
    text: z.string(),
    /** Øre of money, whole hours of work; null where there is no figure. */
    figure: z.int().nullable(),
  })
  .meta({ id: 'OpenContribution' });
export type OpenContribution = z.infer<typeof OpenContribution>;

export const HelpKind = z.enum(['hours', 'things', 'other']);
export type HelpKind = z.infer<typeof HelpKind>;

export const OpenPage = z
  .object({
    slug: Slug,
    town: z.string(),
    question: z.string(),
    /** `strong` answers in short, `text` says how it stands. */
    answer: z.object({ strong: z.string(), text: z.string().nullable() }),
    status: z.enum(['running', 'ended', 'cancelled']),
    stops: z.array(OpenStop),
    waits: z.array(OpenWait),
    decisions: z.array(OpenDecision),
    share: OpenShare,
    money: z.array(OpenMoneyLine),
    contributions: z.array(OpenContribution),
    /** What the municipality still does itself (domain.md I2). */
    stillDoes: z.string().nullable(),
    participants: z.array(Actor),
    input: z.object({ count: z.int(), items: z.array(z.object({ at: Instant, text: z.string() })) }),
    /** How many offers are accepted, by kind. */
    help: z.record(HelpKind, z.int()),
    updatedAt: Instant,
    now: Instant,
  })
  .meta({ id: 'OpenPage' });
export type OpenPage = z.infer<typeof OpenPage>;

/** One line of the list of open processes. */
export const OpenSummary = z
  .object({
    slug: Slug,
    town: z.string(),
    question: z.string(),
    status: z.enum(['running', 'ended', 'cancelled']),
    /** The stop it stands at, and how many there are. */
    stop: z.object({ number: z.int(), of: z.int(), name: z.string() }).nullable(),
    wait: OpenWait.nullable(),
    updatedAt: Instant,
  })
  .meta({ id: 'OpenSummary' });
export type OpenSummary = z.infer<typeof OpenSummary>;
export const OpenList = z.object({ items: z.array(OpenSummary), now: Instant }).meta({ id: 'OpenList' });
export type OpenList = z.infer<typeof OpenList>;

/** A field people do not see and machines fill in. */
const Trap = z.string().max(500).optional();
const Name = z.string().trim().max(100).optional();

export const GiveInput = z
  .strictObject({ text: z.string().trim().min(3).max(2_000), name: Name, website: Trap })
  .meta({ id: 'GiveInput' });
export type GiveInput = z.infer<typeof GiveInput>;

export const OfferHelp = z
  .strictObject({
    kind: HelpKind,
    text: z.string().trim().min(3).max(500),
    name: z.string().trim().min(1).max(100),
    /** E-mail or telephone, for the case worker alone. */
    contact: z.string().trim().min(5).max(254),
    website: Trap,
  })
  .meta({ id: 'OfferHelp' });
export type OfferHelp = z.infer<typeof OfferHelp>;

export const FollowCase = z.strictObject({ email: z.email().max(254), website: Trap }).meta({ id: 'FollowCase' });
export type FollowCase = z.infer<typeof FollowCase>;

/** What the sender can take back what they sent with; shown once. */
export const Received = z.object({ key: z.string() }).meta({ id: 'Received' });
export type Received = z.infer<typeof Received>;

/** The secret of a link that was mailed, or of what was sent. */
export const OpenKey = z.strictObject({ key: z.string().min(20).max(100) }).meta({ id: 'OpenKey' });
export type OpenKey = z.infer<typeof OpenKey>;

/** What a mailed link was about, for the page it opens. */
export const Followed = z.object({ slug: Slug, question: z.string() }).meta({ id: 'Followed' });
export type Followed = z.infer<typeof Followed>;

const Moderation = z.enum(['pending', 'approved', 'rejected']);

/** What citizens sent to one case, for who moderates it: names and contacts are theirs alone. */
export const Inbound = z
  .object({
    slug: Slug.nullable(),
    inputs: z.array(
      z.object({
        id: Id,
        at: Instant,
        text: z.string(),
        name: z.string().nullable(),
        status: Moderation,
        reason: z.string().nullable(),
      }),
    ),
    offers: z.array(
      z.object({
        id: Id,
        at: Instant,
        kind: HelpKind,
        text: z.string(),
        name: z.string(),
        contact: z.string(),
        status: Moderation,
        reason: z.string().nullable(),
      }),
    ),
    followers: z.int(),
  })
  .meta({ id: 'Inbound' });
export type Inbound = z.infer<typeof Inbound>;

/** A no has its reason (domain.md I11). */
export const Moderate = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('approved') }),
    z.strictObject({ verdict: z.literal('rejected'), reason: Reason }),
  ])
  .meta({ id: 'Moderate' });
export type Moderate = z.infer<typeof Moderate>;

/** "Hvad kan vi gøre sammen?": a letter to the municipality, from which its answer is due. */
export const WriteLetter = SendLetter.extend({ text: z.string().trim().min(3).max(5_000), website: Trap }).meta({
  id: 'WriteLetter',
});
export type WriteLetter = z.infer<typeof WriteLetter>;

/** With the key its writer, and nobody else, sees what becomes of the letter. */
export const LetterReceipt = z.object({ key: z.string(), answerBy: Instant }).meta({ id: 'LetterReceipt' });
export type LetterReceipt = z.infer<typeof LetterReceipt>;

/** A letter as its writer sees it. */
export const OwnLetter = z
  .object({
    town: z.string(),
    subject: z.string(),
    text: z.string(),
    receivedAt: Instant,
    answerBy: Instant,
    status: LetterStatus,
    answeredAt: Instant.nullable(),
    how: AnswerHow.nullable(),
    /** The answer; of a refusal its reason. */
    answer: z.string().nullable(),
    visitOn: IsoDate.nullable(),
    /** The open page of the case it started. */
    slug: Slug.nullable(),
    now: Instant,
  })
  .meta({ id: 'OwnLetter' });
export type OwnLetter = z.infer<typeof OwnLetter>;
