import { z } from 'zod';
import { scoped } from './base.ts';
import { feel, id } from './basics.ts';

/** A sequence flow. Which one is the default is said by its source. */
export const flow = z.strictObject({ ...scoped, from: id, to: id, when: feel.optional() });
export type Flow = z.infer<typeof flow>;
