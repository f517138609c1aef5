import { z } from 'zod';
import { base } from './base.ts';
import { feel, text } from './basics.ts';

/** What events refer to. A message's `key` correlates it to a case; a `code` is what BPMN calls errorCode. */
export const root = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('message'), key: feel.optional() }),
  z.strictObject({ ...base, kind: z.literal('signal') }),
  z.strictObject({ ...base, kind: z.enum(['error', 'escalation']), code: text.min(1) }),
]);
export type Root = z.infer<typeof root>;
