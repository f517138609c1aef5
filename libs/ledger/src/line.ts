import type { AccountKey, AccountTotals, CaseState, Oere } from './account.ts';
import { balanceOf } from './account.ts';
import type { Transfer } from './transfer.ts';

/** `domain.md` § 4: freed money, a frame within a budget, operating and capital appropriations. */
export type LineKind = 'freed' | 'frame' | 'operating' | 'capital';

/** A money line of one case. */
export type Line = { id: string; kind: LineKind; area: string; caseId: string };

/** What stands in each state of one line, øre; `room` is what the area's frame has left in the posting's year. */
export type LineBalances = Readonly<Record<CaseState | 'room', Oere>>;

/** A cached account row. */
export type AccountBalance = AccountKey & AccountTotals;

export const noBalances: LineBalances = {
  expected: 0,
  freed: 0,
  grantedAhead: 0,
  granted: 0,
  reserved: 0,
  reservedGranted: 0,
  committed: 0,
  used: 0,
  returned: 0,
  lapsed: 0,
  reallocated: 0,
  room: 0,
};

/**
 * The balances of one line from its account rows (those of the line, and the area's `room` of the posting's year).
 * Money only passes through `returned` on its way home, so that figure is all it ever received.
 */
export const lineBalances = (accounts: readonly AccountBalance[]): LineBalances => {
  const held: Record<CaseState | 'room', Oere> = { ...noBalances };
  for (const account of accounts) {
    const { state } = account;
    if (state in held) held[state as CaseState] += state === 'returned' ? account.credits : balanceOf(account);
  }
  return held;
};

/** The line's balances after a posting on it. */
export const advance = (balances: LineBalances, transfers: readonly Transfer[]): LineBalances => {
  const next: Record<CaseState | 'room', Oere> = { ...balances };
  for (const { debit, credit, amount } of transfers) {
    if (debit.state in next && debit.state !== 'returned') next[debit.state as CaseState] -= amount;
    if (credit.state in next) next[credit.state as CaseState] += amount;
  }
  return next;
};
