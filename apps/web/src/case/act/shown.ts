import { z } from 'zod';

/** What of the case as a whole is open above its page, by the address. */
export const Shown = z.enum(['inviter', 'tilpas', 'by', 'afslut', 'ret']);
export type Shown = z.infer<typeof Shown>;
