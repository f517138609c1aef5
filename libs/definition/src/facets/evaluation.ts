import { z } from 'zod';

/** A mark from 1 to 10 with a reason. */
export const evaluation = z.strictObject({ kind: z.literal('evaluation') });
