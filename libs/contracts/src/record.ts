import { z } from 'zod';
import { OpenContribution, OpenShare, Slug } from './open.ts';
import { Id, Instant } from './primitives.ts';

/** An item a body has or had of the case, and the papers of its meeting. `title` is null behind closed doors. */
export const CasePaper = z
  .object({
    itemId: Id,
    meetingId: Id,
    body: z.string(),
    at: Instant,
    number: z.int(),
    title: z.string().nullable(),
    status: z.enum(['proposed', 'open', 'decided', 'postponed', 'withdrawn']),
    /** The minutes are written. */
    held: z.boolean(),
  })
  .meta({ id: 'CasePaper' });
export type CasePaper = z.infer<typeof CasePaper>;

/** What stands beside a case: what each puts in, who decided how much of it, the papers, and what has changed hands. */
export const CaseRecord = z
  .object({
    /** Of its open page; null where it has none. */
    slug: Slug.nullable(),
    /** Side by side in the order they came; never added up, never ranked (domain.md I6, I15). */
    contributions: z.array(OpenContribution),
    /** What the municipality still does itself (domain.md I2). */
    stillDoes: z.string().nullable(),
    /** Counted in the log, with n (domain.md I14). */
    share: OpenShare,
    /** Empty for who may not read the council's papers. */
    papers: z.array(CasePaper),
    /** Those that are over too: accepted, refused, withdrawn. */
    handovers: z.array(z.object({ id: Id, node: Id, name: z.string(), status: z.string(), at: Instant })),
  })
  .meta({ id: 'CaseRecord' });
export type CaseRecord = z.infer<typeof CaseRecord>;
