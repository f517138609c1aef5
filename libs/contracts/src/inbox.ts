import { z } from 'zod';
import { Id, Instant, page, Paging, Side, Text } from './primitives.ts';

/** What the inbox is grouped by: the day one must act. */
export const InboxGroup = z.enum(['today', 'week', 'later', 'others']);
export type InboxGroup = z.infer<typeof InboxGroup>;
export const InboxKind = z.enum(['letter', 'task', 'incident', 'handover', 'item', 'quiet', 'wait']);
export type InboxKind = z.infer<typeof InboxKind>;

/** What one looks at: one's own, or everything of the roles one answers for. */
export const InboxScope = z
  .object({
    who: z.enum(['mine', 'team']).default('mine'),
    processKey: Id.optional(),
    town: z.string().max(100).optional(),
    /** A role of the drawings. */
    role: Id.optional(),
    q: z.string().max(200).optional(),
  })
  .meta({ id: 'InboxScope' });
export type InboxScope = z.infer<typeof InboxScope>;

export const InboxFilter = Paging.extend({ group: InboxGroup, ...InboxScope.shape });
export type InboxFilter = z.infer<typeof InboxFilter>;

/** One thing to see to. */
export const InboxEntry = z
  .object({
    kind: InboxKind,
    /** Of the letter, task, incident, hand-over, agenda item, case or wait. */
    id: Id,
    /** Null for a letter. */
    caseId: Id.nullable(),
    /** The case's, or what the letter is about. */
    title: z.string(),
    /** What to do, or what has happened; '' where the kind says it all. */
    text: z.string(),
    town: z.string(),
    /** Who acts, as its drawing calls them. */
    who: z.object({ role: Id.nullable(), name: z.string().nullable(), side: Side }),
    /** By when one must act, or what it waits for; null = no day is set. */
    actAt: Instant.nullable(),
    at: Instant,
    claimedBy: z.object({ name: z.string(), me: z.boolean() }).nullable(),
    /** Whether the reader may do what it asks for, by `libs/policy`. */
    mayAct: z.boolean(),
  })
  .meta({ id: 'InboxEntry' });
export type InboxEntry = z.infer<typeof InboxEntry>;
export const InboxPage = page(InboxEntry).meta({ id: 'InboxPage' });
export type InboxPage = z.infer<typeof InboxPage>;

/** How many there are of each, and how far is counted: at `upTo` there may be more. */
export const InboxCounts = z
  .object({ today: z.int(), week: z.int(), later: z.int(), others: z.int(), upTo: z.int() })
  .meta({ id: 'InboxCounts' });
export type InboxCounts = z.infer<typeof InboxCounts>;

/** What the administration recommends, and how it came to that; mended until the agenda is sent. */
export const EditRecommendation = z
  .strictObject({ recommendation: Text.trim().min(3), presentation: Text.trim() })
  .meta({ id: 'EditRecommendation' });
export type EditRecommendation = z.infer<typeof EditRecommendation>;

/** `drafted`: a presentation told from the case's own story; it is the presentation until somebody has mended that. */
export const Recommendation = z
  .object({
    itemId: Id,
    title: z.string(),
    /** Whom it is recommended to. */
    bodyName: z.string(),
    meetingAt: Instant,
    recommendation: z.string(),
    presentation: z.string(),
    drafted: z.string(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof Recommendation>;
