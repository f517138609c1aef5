import type { AccountKey, AccountState, AccountTotals } from './account.ts';
import { accountId } from './account.ts';
import { accountOf } from './draw.ts';
import type { AccountBalance, Line, LineBalances } from './line.ts';
import { lineBalances, noBalances } from './line.ts';
import type { Transfer } from './transfer.ts';

/** Accounts with their totals, by account id. */
export type Totals = ReadonlyMap<string, AccountBalance>;

const add = (totals: Map<string, AccountBalance>, key: AccountKey, part: AccountTotals): void => {
  const id = accountId(key);
  const before = totals.get(id) ?? { ...key, debits: 0, credits: 0 };
  totals.set(id, { ...before, debits: before.debits + part.debits, credits: before.credits + part.credits });
};

/** The totals after some transfers: what a cache of balances must always equal. */
export const addTransfers = (before: Totals, transfers: readonly Transfer[]): Totals => {
  const totals = new Map(before);
  for (const { debit, credit, amount } of transfers) {
    add(totals, debit, { debits: amount, credits: 0 });
    add(totals, credit, { debits: 0, credits: amount });
  }
  return totals;
};

const STATES = Object.keys(noBalances) as AccountState[];

/** The accounts one line of a case may touch in a year, contra accounts left out: the rows to lock before a posting. */
export const accountsOf = (line: Line, year: number): AccountKey[] =>
  STATES.filter((state) => state !== 'room' || line.kind === 'frame').map((state) => accountOf(line, state, year));

export const readLine = (totals: Totals, line: Line, year: number): LineBalances =>
  lineBalances(accountsOf(line, year).flatMap((key) => totals.get(accountId(key)) ?? []));
