import { z } from 'zod';
import { feel, id } from './basics.ts';
import { mapping } from './mapping.ts';

/** An activity done more than once: while a condition holds, or once per item of a list. */
export const loop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard'), while: feel, max: z.int().min(1).max(10000) }),
  z.strictObject({
    kind: z.enum(['parallel', 'sequential']),
    over: feel,
    as: id,
    collect: mapping.optional(),
    until: feel.optional(),
  }),
]);
export type Loop = z.infer<typeof loop>;
