/** What a body can decide. Postponed is none of them: the item stays in its node. */
export const outcomes = ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'] as const;
export type Outcome = (typeof outcomes)[number];
