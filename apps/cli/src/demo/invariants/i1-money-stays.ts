import { formatMoney } from '@samskab/expression';
import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { sum } from './happened.ts';

/** What was freed is spent again or reserved, and no transfer reaches outside the area's own accounts. */
export const moneyStays: Invariant = {
  id: 'I1',
  promise: 'Frigjorte midler bliver i området: frigjort er lig med brugt og reserveret',
  breaches: (records) => [...spentAgain(records), ...leftTheArea(records)],
};

const spentAgain = ({ one, money }: Records): string[] =>
  money
    .filter(({ kind }) => kind === 'freed')
    .flatMap(({ name, postings, used, reserved }) => {
      const freed = sum(postings.flatMap(({ op, amount, refused }) => (op === 'free' && !refused ? [amount] : [])));
      const kept = one.status === 'ended' ? freed === used + reserved : freed >= used + reserved;
      const figures = `${formatMoney(freed)} frigjort, ${formatMoney(used)} brugt og ${formatMoney(reserved)} reserveret`;
      return kept ? [] : [`${name}: ${figures}`];
    });

function leftTheArea({ one, money, books }: Records): string[] {
  const own = new Set(books.accounts.map(({ id }) => id));
  const moved = money.flatMap(({ name, reallocated = 0 }) =>
    reallocated === 0 ? [] : [`${name}: ${formatMoney(reallocated)} er flyttet ud af området`],
  );
  const crossing = books.transfers.filter(({ caseId, breach, areaId, debit, credit }) => {
    const inside = areaId === books.area.id && own.has(debit) && own.has(credit);
    return caseId === one.id && (breach || !inside);
  });
  return [...moved, ...crossing.map(({ amount }) => `en postering på ${formatMoney(amount)} går ud af området`)];
}
