import type { AccountKey, Transfer } from '../src/index.ts';
import { emptyLedger, verifyLedger, verifyTotals } from '../src/index.ts';
import { lineOf, play } from './support.ts';

const { transfers, totals } = play(
  emptyLedger,
  lineOf('freed'),
  ['expect', 9],
  ['grant', 9, { decision: 'Byrådet' }],
  ['free', 5],
);
const [expected, granted] = transfers as [Transfer, Transfer, Transfer];
const elsewhere = (key: AccountKey): AccountKey => ({ ...key, area: 'Veje og parker' });

const leaving: Transfer = {
  ...expected,
  id: 'r/0',
  kind: 'reallocate',
  breach: true,
  decision: 'Byrådet',
  debit: { ...expected.debit, state: 'granted' },
  credit: { ...expected.debit, state: 'reallocated' },
  amount: 5,
};

describe('an auditor finds', () => {
  it('nothing in a sound ledger', () => {
    expect(verifyLedger(transfers)).toEqual([]);
  });

  it.each<[string, Transfer[], string]>([
    ['an amount that is not whole øre', [{ ...expected, amount: 0.5 }], 'badAmount'],
    ['a transfer of nothing', [{ ...expected, amount: 0 }], 'badAmount'],
    ['an account that pays itself', [{ ...expected, credit: expected.debit }], 'sameAccount'],
    ['money that crosses areas', [{ ...expected, credit: elsewhere(expected.credit) }], 'crossesAreas'],
    ['the same transfer twice', [expected, expected], 'repeatedId'],
    [
      'freed money taken back',
      [
        ...transfers,
        {
          ...expected,
          id: 'x',
          kind: 'release',
          debit: { ...expected.debit, state: 'granted' },
          credit: { ...expected.debit, state: 'returned' },
        },
      ],
      'freedTakenBack',
    ],
    ['a movement no operation makes', [...transfers, { ...expected, id: 'x', kind: 'pay' }], 'unknownWay'],
    ['money that was not there', [granted], 'negativeBalance'],
    ['a grant nobody decided', [expected, { ...granted, decision: undefined }], 'grantWithoutDecision'],
    [
      'a move out of the area that is not shown as a breach',
      [...transfers, { ...leaving, breach: undefined }],
      'hiddenBreach',
    ],
    ['money that left its area and arrived nowhere', [...transfers, leaving], 'unpairedReallocation'],
  ])('%s', (_name, tampered, code) => {
    expect(verifyLedger(tampered).map((violation) => violation.code)).toContain(code);
  });

  it('a cache that differs from the sum of transfers', () => {
    const cached = [...totals.values()];
    expect(verifyTotals(transfers, cached)).toEqual([]);
    expect(verifyTotals(transfers, cached.slice(1))).toHaveLength(1);
    expect(verifyTotals(transfers.slice(1), cached).map(({ code }) => code)).toEqual(['cacheDiffers', 'cacheDiffers']);
  });
});
