import * as fc from 'fast-check';
import type { Ledger, Line, LineKind, Transfer } from '../src/index.ts';
import {
  apply,
  areaBalance,
  cancelCase,
  emptyLedger,
  post,
  record,
  summary,
  verifyLedger,
  verifyTotals,
} from '../src/index.ts';
import type { Step } from './support.ts';
import { ask, balancesOf, context, lineOf, proof, withFrame } from './support.ts';

const area = 'Kollektiv trafik';
const grounds = { decision: 'Byrådet', cover: 'kassen', reason: 'en grund' };
const kinds: LineKind[] = ['freed', 'frame', 'operating', 'capital'];
const lines: Line[] = kinds.flatMap((kind) => ['a', 'b'].map((caseId) => ({ ...lineOf(kind), caseId })));

const anyAmount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 2, arbitrary: fc.constantFrom('all' as const, 'rest' as const) },
  { weight: 1, arbitrary: fc.constantFrom(-3, 0.5, Number.NaN) },
);
const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('expect', 'grant', 'free', 'reserve', 'commit', 'pay', 'release'),
  anyAmount,
  fc.constant(grounds),
);
const anyPlay = fc.array(fc.tuple(fc.constantFrom(...lines), anyStep), { maxLength: 40 });
const start = withFrame(1, area);

const run = (steps: readonly (readonly [Line, Step])[]): Ledger =>
  steps.reduce((ledger, [line, step]) => ask(ledger, line, step).ledger, start);

/** What left the states of the line's own operation; the passage home is not counted twice. */
const movedBy = (transfers: readonly Transfer[]): number =>
  transfers.filter(({ debit }) => debit.state !== 'returned').reduce((sum, { amount }) => sum + amount, 0);

describe('whatever is asked of the ledger', () => {
  it('the transfers are sound and the cache equals their sum', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const { transfers, totals } = run(steps);
        expect(verifyLedger(transfers)).toEqual([]);
        expect(verifyTotals(transfers, [...totals.values()])).toEqual([]);
        expect(areaBalance([...totals.values()]).balanced).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('an operation moves exactly what it says, or refuses and changes nothing', () => {
    fc.assert(
      fc.property(anyPlay, fc.constantFrom(...lines), anyStep, (steps, line, step) => {
        const before = run(steps);
        const { ledger, posting } = ask(before, line, step);
        if (!posting.ok) return expect(ledger).toBe(before);
        expect(movedBy(posting.transfers)).toBe(posting.moved);
        if (typeof step[1] === 'number') expect(posting.moved).toBe(step[1]);
        return expect(ledger.transfers.length - before.transfers.length).toBe(posting.transfers.length);
      }),
      { numRuns: 400 },
    );
  });

  it('what is freed is what was freed: spent, reserved or still open, and never out of the area', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const ledger = run(steps);
        for (const line of lines.filter(({ kind }) => kind === 'freed')) {
          const freedByOperations = ledger.transfers
            .filter(({ kind, caseId, line: id }) => kind === 'free' && caseId === line.caseId && id === line.id)
            .reduce((sum, { amount }) => sum + amount, 0);
          const { freed, lost } = proof(ledger, line);
          expect({ freed, lost }).toEqual({ freed: freedByOperations, lost: 0 });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every krone that came into a line stands in exactly one column', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const ledger = run(steps);
        for (const line of lines.filter(({ kind }) => kind !== 'frame')) {
          const cameIn = ledger.transfers
            .filter(({ debit }) => debit.caseId === line.caseId && debit.line === line.id)
            .filter(({ debit }) => debit.state === 'source' || debit.state === 'cover')
            .reduce((sum, { amount }) => sum + amount, 0);
          const { grantedAhead: _part, usable: _too, ...columns } = summary(balancesOf(ledger, line));
          expect(Object.values(columns).reduce((sum, oere) => sum + oere, 0)).toBe(cameIn);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a case can be cancelled at any moment, and then I1 holds', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const ledger = run(steps);
        const own = lines.filter(({ caseId }) => caseId === 'a');
        const standing = own.map((line) => ({ line, balances: balancesOf(ledger, line) }));
        const after = record(ledger, 'cancel', cancelCase(standing, context('a/cancel', { reason: 'en grund' })));
        expect(verifyLedger(after.transfers)).toEqual([]);
        for (const line of own) {
          const { expected, freed, granted, committed } = summary(balancesOf(after, line));
          expect([expected, freed, granted, committed]).toEqual([0, 0, 0, 0]);
        }
        expect(proof(after, own[0] as Line).holds).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('an effect applied again, at any later time, changes nothing', () => {
    fc.assert(
      fc.property(anyPlay, fc.constantFrom(...lines), anyStep, anyPlay, (steps, line, [op, amount], later) => {
        const request = { ...context('the effect', grounds), op, amount };
        const once = apply(run(steps), line, request);
        fc.pre(once.posting.ok);
        const more = later.reduce((ledger, [other, step]) => ask(ledger, other, step).ledger, once.ledger);
        const again = apply(more, line, request);
        expect(again).toEqual({ ledger: more, posting: once.posting });
      }),
      { numRuns: 200 },
    );
  });
});

/**
 * A second description of a freed line, in which authority and reality are two figures that know nothing of each other.
 * `open` is real money not committed, of which `reserved` is set aside.
 */
type Reference = {
  expected: number;
  authority: number;
  open: number;
  committed: number;
  used: number;
  returned: number;
};
const blank: Reference = { expected: 0, authority: 0, open: 0, committed: 0, used: 0, returned: 0 };

type Rule = {
  most: (state: Reference, reserved: number) => number;
  next: (state: Reference, n: number, reserved: number) => Partial<Reference>;
};
const looseOf = (state: Reference, reserved: number): number => state.open - reserved;

const REFERENCE: Record<Step[0], Rule> = {
  expect: { most: () => Number.POSITIVE_INFINITY, next: (s, n) => ({ expected: s.expected + n }) },
  grant: { most: (s) => s.expected + s.open - s.authority, next: (s, n) => ({ authority: s.authority + n }) },
  free: { most: (s) => s.expected, next: (s, n) => ({ expected: s.expected - n, open: s.open + n }) },
  reserve: {
    most: (s, reserved) => looseOf(s, reserved) + s.committed,
    next: (s, n, reserved) => {
      const back = Math.max(0, n - looseOf(s, reserved));
      return { committed: s.committed - back, open: s.open + back, authority: s.authority + back };
    },
  },
  commit: {
    most: (s) => Math.min(s.authority, s.open),
    next: (s, n) => ({ authority: s.authority - n, open: s.open - n, committed: s.committed + n }),
  },
  pay: { most: (s) => s.committed, next: (s, n) => ({ committed: s.committed - n, used: s.used + n }) },
  release: {
    most: (s, reserved) => (looseOf(s, reserved) + s.committed > 0 ? -1 : s.expected),
    next: (s, n) => {
      const promisedToo = Math.max(0, s.authority - s.open);
      const authority = s.authority - Math.max(0, n - (s.expected - promisedToo));
      return { expected: s.expected - n, returned: s.returned + n, authority };
    },
  },
};

describe('freed money, against a reference with authority and reality apart', () => {
  const line = lineOf('freed');

  it('agrees on every answer, every figure and what is usable', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        let state = blank;
        let ledger = emptyLedger;
        for (const [op, amount] of steps) {
          const { reserved } = summary(balancesOf(ledger, line));
          const most = REFERENCE[op].most(state, reserved);
          const wanted = typeof amount === 'number' ? amount : most;
          const accepted = wanted === 0 || (Number.isInteger(wanted) && wanted >= 0 && wanted <= most);
          const answer = ask(ledger, line, [op, amount, grounds]);
          expect(answer.posting.ok).toBe(accepted);
          if (accepted) state = { ...state, ...REFERENCE[op].next(state, wanted, reserved) };
          ledger = answer.ledger;
          const figures = summary(balancesOf(ledger, line));
          expect(figures.usable).toBe(Math.min(state.authority, state.open));
          expect({
            expected: figures.expected + figures.grantedAhead,
            open: figures.freed + figures.granted - figures.grantedAhead + figures.reserved,
            committed: figures.committed,
            used: figures.used,
            returned: figures.returned,
          }).toEqual({
            expected: state.expected,
            open: state.open,
            committed: state.committed,
            used: state.used,
            returned: state.returned,
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('commits exactly up to what is usable', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const ledger = run(steps.map((step) => [line, step]));
        const balances = balancesOf(ledger, line);
        const { usable } = summary(balances);
        const commit = (amount: number) => post(line, balances, { ...context('k'), op: 'commit', amount }).ok;
        expect([commit(usable), commit(usable + 1)]).toEqual([true, false]);
      }),
      { numRuns: 400 },
    );
  });
});
