import { z } from 'zod';
import { Case, Standing } from './cases.ts';
import { Slug } from './open.ts';
import { Id, Instant, Json } from './primitives.ts';

const count = z.int();

/** One thing that waits for one of the four a stranger may choose to be. Nobody is named. */
export const StartLine = z.discriminatedUnion('kind', [
  /** A body is to decide the case on a meeting. */
  z.object({ kind: z.literal('decides'), title: z.string(), at: Instant }),
  /** Anybody may say something about what goes on in a town. */
  z.object({ kind: z.literal('input'), town: z.string() }),
  /** `by`: when the first of them must have its answer. */
  z.object({ kind: z.literal('letters'), count, by: Instant }),
  z.object({ kind: z.literal('quiet'), town: z.string(), days: count }),
  z.object({ kind: z.literal('item'), number: z.int(), title: z.string(), at: Instant }),
  /** So many members may be disqualified in it. */
  z.object({ kind: z.literal('disqualified'), count }),
  z.object({ kind: z.literal('faults'), name: z.string(), faults: count }),
  z.object({ kind: z.literal('running'), version: z.int(), cases: count }),
]);
export type StartLine = z.infer<typeof StartLine>;

/** An open case to look at, with its drawing and where it stands on it; `data` holds only amounts the drawing shows. */
export const Featured = Case.pick({
  id: true,
  title: true,
  town: true,
  processKey: true,
  nodes: true,
  takenFlows: true,
  data: true,
  temporalUrl: true,
}).extend({ slug: Slug.nullable(), versionId: Id, model: Json, layout: Json, standing: z.array(Standing) });
export type Featured = z.infer<typeof Featured>;

const lines = z.array(StartLine).max(2);

/** The demo's first page: what waits today for each of four people, and a case under way. */
export const StartPage = z
  .object({
    now: Instant,
    waits: z.object({ citizen: lines, caseWorker: lines, council: lines, processDesigner: lines }),
    featured: Featured.nullable(),
  })
  .meta({ id: 'StartPage' });
export type StartPage = z.infer<typeof StartPage>;
