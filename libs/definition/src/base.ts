import { z } from 'zod';
import { id, text } from './basics.ts';

/** What other vendors wrote on an element: kept word for word and never acted on. */
export const foreign = z.strictObject({
  attributes: z.record(text, text).optional(),
  xml: z.array(text).optional(),
});
export type Foreign = z.infer<typeof foreign>;

/** The members of every element, to be spread into its schema. */
export const base = { id, name: text.optional(), doc: text.optional(), foreign: foreign.optional() };

/** An element inside a scope; without `parent` it stands in the process itself. */
export const scoped = { ...base, parent: id.optional() };
