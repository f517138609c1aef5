import { z } from 'zod';
import { feel, id } from '../basics.ts';

/** One role hands an object over to another; it is done when both have accepted its condition. */
export const handover = z.strictObject({ kind: z.literal('handover'), object: feel, from: id, to: id });
