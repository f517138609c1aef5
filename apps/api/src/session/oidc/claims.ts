import { z } from 'zod';

/** What we read of an ID token. Roles come as a list, or as one word, or not at all. */
export const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional(),
  email: z.string().toLowerCase(),
  email_verified: z.boolean().default(true),
});
export type Claims = z.infer<typeof Claims>;
