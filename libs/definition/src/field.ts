import { z } from 'zod';
import { feel, id, text } from './basics.ts';

/** One field of a form; it shows and sets a variable. */
export const field = z.strictObject({
  id,
  variable: id,
  label: text.optional(),
  help: text.optional(),
  required: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  visible: feel.optional(),
});
export type Field = z.infer<typeof field>;
