import { z } from 'zod';
import { base } from './base.ts';
import { text } from './basics.ts';
import { collaboration } from './collaboration.ts';
import { process } from './process.ts';
import { root } from './root.ts';

/** The version of this schema; an older file is brought here by the migrations. */
export const currentFormat = 1;

/** A whole drawing, without its layout. */
export const model = z.strictObject({
  ...base,
  format: z.literal(currentFormat),
  namespace: text.min(1),
  processes: z.array(process),
  roots: z.array(root),
  collaboration: collaboration.optional(),
});
export type Model = z.infer<typeof model>;
