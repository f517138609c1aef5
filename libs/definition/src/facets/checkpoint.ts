import { z } from 'zod';
import { feel, id, text } from '../basics.ts';

/**
 * A body decides. `recommendation` may hold `{variable}` placeholders; `amount` is øre; `outcome` is the variable
 * that gets one of the fixed outcomes; `closed`: behind closed doors (kommunestyrelsesloven § 10).
 */
export const checkpoint = z.strictObject({
  kind: z.literal('checkpoint'),
  body: text.min(1),
  recommendation: text,
  amount: feel.optional(),
  outcome: id,
  closed: z.boolean().optional(),
});
