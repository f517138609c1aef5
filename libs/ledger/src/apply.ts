import type { AccountTotals } from './account.ts';
import type { Line } from './line.ts';
import type { FundingRequest, Posting } from './post.ts';
import type { Transfer } from './transfer.ts';

/** A whole ledger in memory: transfers in order, the cache of totals by account id, and the effects that have happened. */
export type Ledger = {
  transfers: readonly Transfer[];
  totals: ReadonlyMap<string, AccountTotals>;
  applied: ReadonlyMap<string, Posting>;
};

export const emptyLedger: Ledger = { transfers: [], totals: new Map(), applied: new Map() };

/**
 * Applies an operation once: the same effect key returns its first answer and changes nothing. A refusal is not
 * remembered, because a person may retry the same effect when the cause is gone; a posting of 0 is.
 */
export const apply = (_ledger: Ledger, _line: Line, _request: FundingRequest): { ledger: Ledger; posting: Posting } => {
  throw new Error('to follow');
};
