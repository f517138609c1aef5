import { lineBalances, summary } from '@samskab/ledger';
import type { Summary } from '@samskab/ledger';
import type { AccountWithTotals, TransferRow } from '@samskab/persistence';

type States = Omit<Summary, 'grantedAhead' | 'usable'>;

/** A line's money by state as it stood after each effect on it, by effect key: its transfers counted up, in their order. */
export function linesAfter(accounts: AccountWithTotals[], transfers: TransferRow[]): Map<string, States> {
  const counted = new Map(accounts.map((account) => [account.id, { ...account, debits: 0, credits: 0 }]));
  const after = new Map<string, States>();
  for (const { effectKey, debit, credit, amount } of transfers) {
    const from = counted.get(debit);
    const to = counted.get(credit);
    if (from) from.debits += amount;
    if (to) to.credits += amount;
    const { grantedAhead: _ahead, usable: _usable, ...states } = summary(lineBalances([...counted.values()]));
    after.set(effectKey, states);
  }
  return after;
}
