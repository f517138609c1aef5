import { z } from 'zod';
import { feel, id, text } from './basics.ts';
import { time } from './time.ts';

/** What an event listens for or does; `ref` names a root element, `link` a link of the same scope. */
export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.enum(['message', 'signal', 'error', 'escalation']), ref: id.optional() }),
  z.strictObject({ id, kind: z.literal('timer'), time }),
  z.strictObject({ id, kind: z.literal('conditional'), when: feel }),
  z.strictObject({ id, kind: z.literal('link'), link: text.min(1) }),
  z.strictObject({ id, kind: z.literal('compensation'), of: id.optional() }),
  z.strictObject({ id, kind: z.enum(['cancel', 'terminate']) }),
]);
export type Trigger = z.infer<typeof trigger>;
export type TriggerKind = Trigger['kind'];
