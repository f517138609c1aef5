import type { Feel, Id } from '@samskab/definition';
import { namesIn } from '../graph/names.ts';

/**
 * What stands in an account, by expression and never by number: the sum of `terms`, each more than nothing. `maybe`:
 * besides that there may be some more, or not. A term is an amount's text as long as nothing it reads has been set anew.
 */
export type Held = { terms: readonly Feel[]; maybe: boolean };

/** Something whose expression no longer says what it is. */
const SOME = '?';

export const nothing: Held = { terms: [], maybe: false };
export const perhaps: Held = { terms: [], maybe: true };
export const exactly = (term: Feel): Held => ({ terms: [term], maybe: false });

export const isNothing = ({ terms, maybe }: Held): boolean => terms.length === 0 && !maybe;
export const isExact = ({ terms, maybe }: Held): boolean => terms.length > 0 && !maybe;

/** The same term twice is something else than either: it is only known to be some. */
export const plus = (a: Held, b: Held): Held => ({
  terms: [...new Set([...a.terms, ...b.terms.map((term) => (a.terms.includes(term) ? SOME : term))])].sort(),
  maybe: a.maybe || b.maybe,
});

export const without = ({ terms, maybe }: Held, term: Feel): Held => ({
  terms: terms.filter((one) => one !== term),
  maybe,
});

/** After variables have been set, what was named by them has no name any more. */
export const renamed = ({ terms, maybe }: Held, set: ReadonlySet<Id>): Held => ({
  terms: [...new Set(terms.map((term) => (isStale(term, set) ? SOME : term)))].sort(),
  maybe,
});

const isStale = (term: Feel, set: ReadonlySet<Id>): boolean =>
  term !== SOME && [...namesIn(term)].some((name) => set.has(name));
