import type { AccountState, ContraState } from './account.ts';
import type { LineKind } from './line.ts';
import type { FundingOp } from './transfer.ts';

/** One way money may go; an operation draws along its ways in order. */
export type Way = { from: AccountState; to: AccountState };

const way = (from: AccountState, to: AccountState): Way => ({ from, to });
const PAY: readonly Way[] = [way('committed', 'used')];

/**
 * Every movement there is, by kind of line. The order keeps what is granted and what is real on the same kroner as far
 * as possible: a grant takes real money first, freeing takes granted money first, so that usable = the lesser of the two.
 * What is not listed does not exist; above all no way leads really freed money back (I1).
 */
export const WAYS: Record<LineKind, Partial<Record<FundingOp, readonly Way[]>>> = {
  freed: {
    expect: [way('source', 'expected')],
    grant: [way('freed', 'granted'), way('reserved', 'reservedGranted'), way('expected', 'grantedAhead')],
    free: [way('grantedAhead', 'granted'), way('expected', 'freed')],
    reserve: [way('freed', 'reserved'), way('granted', 'reservedGranted'), way('committed', 'reservedGranted')],
    commit: [way('granted', 'committed'), way('reservedGranted', 'committed')],
    pay: PAY,
    release: [way('expected', 'returned'), way('grantedAhead', 'returned')],
  },
  frame: {
    reserve: [way('room', 'reserved')],
    commit: [way('reserved', 'committed'), way('room', 'committed')],
    pay: PAY,
    release: [way('reserved', 'returned'), way('committed', 'returned')],
  },
  operating: {
    grant: [way('cover', 'granted')],
    commit: [way('granted', 'committed')],
    pay: PAY,
    release: [way('granted', 'returned'), way('committed', 'returned')],
  },
  capital: {
    grant: [way('cover', 'grantedAhead')],
    free: [way('grantedAhead', 'granted')],
    commit: [way('granted', 'committed')],
    pay: PAY,
    release: [way('grantedAhead', 'returned'), way('granted', 'returned'), way('committed', 'returned')],
  },
};

/** Where released money goes at once: an expectation ceases, a frame gets its room back, a grant goes back to its cover. */
export const HOME: Record<LineKind, ContraState | 'room'> = {
  freed: 'source',
  frame: 'room',
  operating: 'cover',
  capital: 'cover',
};
