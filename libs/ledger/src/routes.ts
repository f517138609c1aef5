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
    reserve: [way('room', 'reservedGranted')],
    commit: [way('reservedGranted', 'committed'), way('room', 'committed')],
    pay: PAY,
    release: [way('reservedGranted', 'returned'), way('committed', 'returned')],
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

/**
 * How late work of a cancelled scope is taken back. Authority is taken from where the money is not real first, as in
 * `WAYS`. Freed money stays freed, paid money is out of the house and what was given back stays given back: those are
 * put right by a person, with a new posting.
 */
export const BACK: Record<LineKind, Partial<Record<FundingOp, readonly Way[]>>> = {
  freed: {
    expect: [way('expected', 'source')],
    grant: [way('grantedAhead', 'expected'), way('reservedGranted', 'reserved'), way('granted', 'freed')],
    reserve: [way('reserved', 'freed'), way('reservedGranted', 'granted')],
    commit: [way('committed', 'granted')],
  },
  frame: { reserve: [way('reservedGranted', 'room')], commit: [way('committed', 'room')] },
  operating: { grant: [way('granted', 'cover')], commit: [way('committed', 'granted')] },
  capital: { grant: [way('grantedAhead', 'cover')], commit: [way('committed', 'granted')] },
};
