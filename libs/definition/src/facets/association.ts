import { z } from 'zod';

/** Citizens found an association. */
export const association = z.strictObject({ kind: z.literal('association') });
