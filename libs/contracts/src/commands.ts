import { z } from 'zod';
import { Id, Instant, Json } from './primitives.ts';

/**
 * What a person asked for, from the moment it is kept until it is known what came of it. A write answers 200 with a
 * `done` command, or 202 with a `pending` one while the workflow cannot be reached; its address is
 * `/api/commands/{id}`.
 */
export const Command = z
  .object({
    id: Id,
    kind: z.string(),
    caseId: Id.nullable(),
    at: Instant,
    status: z.enum(['pending', 'done', 'refused']),
    answer: Json.nullable(),
  })
  .meta({ id: 'Command' });
export type Command = z.infer<typeof Command>;
