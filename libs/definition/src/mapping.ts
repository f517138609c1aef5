import { z } from 'zod';
import { feel, id } from './basics.ts';

/** A value crosses a scope: `to` is a variable. */
export const mapping = z.strictObject({ from: feel, to: id });
export type Mapping = z.infer<typeof mapping>;
