import { z } from 'zod';
import { id } from '../basics.ts';

/** A message goes to everyone in a role. */
export const notification = z.strictObject({ kind: z.literal('notification'), to: id });
