import { z } from 'zod';
import { Instant } from './primitives.ts';

/** The municipality's one clock. In demo mode it can jump forward; elsewhere it is the real one. */
export const Clock = z.object({ now: Instant, demo: z.boolean(), nextDue: Instant.nullable() }).meta({ id: 'Clock' });
export type Clock = z.infer<typeof Clock>;

/** To an instant, or to the next thing that time will do. Never backwards. */
export const JumpClock = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('instant'), at: Instant }),
    z.strictObject({ to: z.literal('nextDeadline') }),
  ])
  .meta({ id: 'JumpClock' });
export type JumpClock = z.infer<typeof JumpClock>;

/** What time will do: a step that waits for a day, a task that is due, a meeting with something on its agenda. */
export const ClockAhead = z
  .object({
    items: z.array(
      z.object({ kind: z.enum(['wait', 'task', 'meeting']), at: Instant, what: z.string(), title: z.string() }),
    ),
  })
  .meta({ id: 'ClockAhead' });
export type ClockAhead = z.infer<typeof ClockAhead>;

/** From when: what the clock showed before it jumped. */
export const ClockSince = z.strictObject({ since: Instant }).meta({ id: 'ClockSince' });
export type ClockSince = z.infer<typeof ClockSince>;

/** What time has done since, in the story's words, of the cases the caller may read. */
export const ClockPassed = z
  .object({ items: z.array(z.object({ caseId: z.string(), title: z.string(), at: Instant, text: z.string() })) })
  .meta({ id: 'ClockPassed' });
export type ClockPassed = z.infer<typeof ClockPassed>;

/**
 * What a watcher of cases is sent: a case in or beside which something happened, or a clock that jumped. `seq` is its last
 * entry; `version` is another after every entry, and after all that moves no token (a claim, votes, an offer): compare it,
 * read nothing from it.
 */
export const StreamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('head'), caseId: z.string(), seq: z.int(), version: z.string() }),
  z.object({ type: z.literal('clock'), now: Instant }),
]);
export type StreamEvent = z.infer<typeof StreamEvent>;

/** `?cases=a,b`: whose heads to follow; the clock is always told. */
export const StreamFilter = z.object({
  cases: z
    .string()
    .max(10_000)
    .default('')
    .transform((ids) => ids.split(',').filter((id) => id !== '')),
});
export type StreamFilter = z.infer<typeof StreamFilter>;
