import { sum } from './invariants/happened.ts';
import type { Books } from './records.ts';

/** What does not add up in an area's books: debits are credits, and every account is the sum of its transfers. */
export function imbalances({ area, accounts, transfers }: Books): string[] {
  const off = accounts.filter(({ id, debits, credits }) => {
    const given = sum(transfers.flatMap(({ debit, amount }) => (debit === id ? [amount] : [])));
    const received = sum(transfers.flatMap(({ credit, amount }) => (credit === id ? [amount] : [])));
    return given !== debits || received !== credits;
  });
  const even = sum(accounts.map(({ debits }) => debits)) === sum(accounts.map(({ credits }) => credits));
  return [
    ...(area.balanced ? [] : [`${area.name}: regnskabet siger selv, at det ikke stemmer`]),
    ...(even ? [] : [`${area.name}: debet er ikke lig med kredit`]),
    ...off.map(({ state }) => `${area.name}: kontoen ${state} er ikke summen af sine posteringer`),
  ];
}
