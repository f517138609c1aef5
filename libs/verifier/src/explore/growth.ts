import type { Place } from './place.ts';

/**
 * Whether the way here came by a state with the same tokens but fewer: what happened since can happen again, and each
 * time there is one more (the covering argument of Karp and Miller).
 */
export const isGrowing = <X>(place: Place<X>): boolean => grownFrom(place) !== undefined;

export const grownFrom = <X>(place: Place<X>): Place<X> | undefined => {
  for (let at = place.parent; at; at = at.parent)
    if (at.tokens.length < place.tokens.length && at.data === place.data && isWithin(at.tokens, place.tokens))
      return at;
  return undefined;
};

/** Both sorted. */
const isWithin = (few: readonly string[], many: readonly string[]): boolean => {
  let at = 0;
  for (const token of many) if (token === few[at]) at += 1;
  return at === few.length;
};
