import type { BodyKind } from './body.ts';

/** The way of an item through the municipality: *anbefales* → *indstilles godkendt* → *godkendt*. */
export const ROUTE: readonly BodyKind[] = ['standingCommittee', 'financeCommittee', 'council'];

/** The body an item goes to next; undefined where its way ends, and for bodies that stand outside the way. */
export const nextBody = (body: BodyKind): BodyKind | undefined => {
  const at = ROUTE.indexOf(body);
  return at < 0 ? undefined : ROUTE[at + 1];
};

/**
 * Whether the council is about to decide on money before the finance committee has stated its opinion. Warned of, never
 * blocked: the statement may have been given in the municipality's own agenda system.
 */
export const opinionMissing = (item: { body: BodyKind; money: boolean; stated: readonly BodyKind[] }): boolean =>
  item.body === 'council' && item.money && !item.stated.includes('financeCommittee');
