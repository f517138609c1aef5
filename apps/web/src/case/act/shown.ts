/** What of the case as a whole is open above its page, by the address. */
export const shown = ['inviter', 'tilpas', 'by', 'afslut', 'ret'] as const;
export type Shown = (typeof shown)[number];
