import { z } from 'zod';
import { feel, id } from '../basics.ts';

export const fundingOps = ['expect', 'free', 'reserve', 'grant', 'commit', 'pay', 'release'] as const;
export type FundingOp = (typeof fundingOps)[number];

/**
 * Money moves on a line. `amount` is FEEL giving øre, or the words `all` (everything the op can move, nothing moved
 * before) and `rest` (what earlier parts left); `decidedBy` names the node where it was decided or chosen.
 */
export const funding = z.strictObject({
  kind: z.literal('funding'),
  op: z.enum(fundingOps),
  line: id,
  amount: feel,
  decidedBy: id.optional(),
  cover: feel.optional(),
  purpose: feel.optional(),
  reason: feel.optional(),
});
