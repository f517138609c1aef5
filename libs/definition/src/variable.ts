import { z } from 'zod';
import { scoped } from './base.ts';
import { feel } from './basics.ts';
import { type } from './type.ts';

/**
 * Something a case knows. `input` is asked at start; a `constant` may be replaced per municipality; the value of a
 * `personal` one never enters the log and no condition reads it; a `closed` one is never shown on an open page.
 */
export const variable = z.strictObject({
  ...scoped,
  type,
  value: feel.optional(),
  input: z.boolean().optional(),
  constant: z.boolean().optional(),
  personal: z.boolean().optional(),
  closed: z.boolean().optional(),
});
export type Variable = z.infer<typeof variable>;
