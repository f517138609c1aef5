import type { Facet, Id, MoneyLine } from '@samskab/definition';
import { WAYS } from '@samskab/ledger';
import { heldAt, type Accounts } from './accounts.ts';
import { isNothing } from './held.ts';

/**
 * What was seen of the postings of `all` and `rest` on all ways together: which were made, which of them ever found
 * anything, and which took what was known to be committed and not paid.
 */
export type Postings = { done: Set<Id>; moved: Set<Id>; sweptCommitted: Set<Id> };

export const noPostings = (): Postings => ({ done: new Set(), moved: new Set(), sweptCommitted: new Set() });

type Funding = Extract<Facet, { kind: 'funding' }>;

/** Only `all` and `rest` say nothing when they find nothing. */
export const note = (
  postings: Postings,
  node: Id,
  { kind }: MoneyLine,
  { op, amount }: Funding,
  before: Accounts,
): void => {
  if (amount !== 'all' && amount !== 'rest') return;
  postings.done.add(node);
  const drawn = (WAYS[kind][op] ?? []).map(({ from }) => from);
  if (drawn.some((state) => !isNothing(heldAt(before, state)))) postings.moved.add(node);
  if (op !== 'pay' && drawn.includes('committed') && heldAt(before, 'committed').terms.length > 0)
    postings.sweptCommitted.add(node);
};
