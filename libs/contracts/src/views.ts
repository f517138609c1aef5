import { z } from 'zod';
import { Id } from './primitives.ts';

/** A person's own way of looking at the inbox: a name, and what stands in its address. */
export const SaveView = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    search: z.record(z.string().max(40), z.string().max(200)),
  })
  .meta({ id: 'SaveView' });
export type SaveView = z.infer<typeof SaveView>;

export const SavedView = z
  .object({ id: Id, name: z.string(), search: z.record(z.string(), z.string()) })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;
export const SavedViewList = z.object({ items: z.array(SavedView) }).meta({ id: 'SavedViewList' });
export type SavedViewList = z.infer<typeof SavedViewList>;
