import * as fc from 'fast-check';
import type { FundingRequest, Ledger, Line } from '../src/index.ts';
import {
  accountId,
  accountKey,
  apply,
  availableLeft,
  delegationLeft,
  takenOfFrame,
  undo,
  record,
  verifyLedger,
} from '../src/index.ts';
import { balancesOf, context, kr, lineOf, play, sound, table, withFrame, YEAR } from './support.ts';

const area = 'Byer og torve';
const frame = lineOf('frame', 'town-frame', area);
const square = lineOf('capital', 'square', area);
const byCouncil = { decision: 'Byrådet, punkt 4', cover: 'kassebeholdningen' };
const lineMovements = ({ transfers }: Ledger, { id, caseId }: Line) =>
  transfers.filter((transfer) => transfer.line === id && transfer.caseId === caseId);

type Asked = Pick<FundingRequest, 'op' | 'amount'>;

/** As the municipality posts: bounded by what the threshold has left for the line this year. */
const delegated = (ledger: Ledger, line: Line, upTo: number | undefined, asked: Asked) => {
  const left = delegationLeft(upTo, takenOfFrame(lineMovements(ledger, line), YEAR));
  return apply(ledger, line, { ...context(`d${ledger.applied.size}`), ...asked, limits: { delegated: left } });
};

describe('delegation within a frame', () => {
  const year = withFrame(1_000, area);

  it('lets whoever it was given to take up to the threshold', () => {
    expect(delegated(year, frame, kr(250), { op: 'commit', amount: kr(250) }).posting).toMatchObject({ ok: true });
  });

  it('refuses an øre more, and says what could have been taken', () => {
    expect(delegated(year, frame, kr(250), { op: 'reserve', amount: kr(250) + 1 }).posting).toMatchObject({
      refused: 'aboveDelegation',
      available: kr(250),
    });
  });

  it('gives nothing to whom nothing was given', () => {
    expect(delegated(year, frame, undefined, { op: 'commit', amount: 1 }).posting).toMatchObject({
      refused: 'aboveDelegation',
      available: 0,
    });
  });

  it('does not bind what a body has set aside before', () => {
    const reserved = play(year, frame, ['reserve', kr(800), byCouncil]);
    expect(delegated(reserved, frame, 0, { op: 'commit', amount: kr(800) }).posting).toMatchObject({ ok: true });
  });

  it('is a fault of the frame first when the frame itself is empty', () => {
    const full = play(year, { ...frame, caseId: 'other' }, ['reserve', kr(1_000)]);
    expect(delegated(full, frame, kr(250), { op: 'commit', amount: kr(300) }).posting).toMatchObject({
      refused: 'frameFull',
    });
  });

  it('comes back with what was given back in the year, and an older year’s money stretches it no further', () => {
    const returned = play(year, frame, ['reserve', kr(250)], ['release', 'all', { reason: 'Det blev billigere' }]);
    expect(takenOfFrame(lineMovements(returned, frame), YEAR)).toBe(0);
    expect(delegationLeft(kr(250), -kr(100))).toBe(kr(250));
  });

  it('is not stretched by taking it in parts, whatever else happens', () => {
    const step = fc.record({
      op: fc.constantFrom('reserve' as const, 'commit' as const, 'pay' as const, 'release' as const),
      amount: fc.oneof(fc.nat(60), fc.constant('all' as const)),
    });
    fc.assert(
      fc.property(fc.nat(100), fc.array(step, { maxLength: 30 }), (upTo, steps) => {
        let ledger = withFrame(1_000, area);
        for (const asked of steps) {
          ledger = delegated(ledger, frame, upTo, asked).ledger;
          const { reservedGranted, committed, used } = balancesOf(ledger, frame);
          expect(reservedGranted + committed + used).toBeLessThanOrEqual(upTo);
          expect(takenOfFrame(lineMovements(ledger, frame), YEAR)).toBe(reservedGranted + committed + used);
        }
        expect(sound(ledger)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the yearly available amount of a capital appropriation', () => {
  const years = [
    { year: YEAR, amount: kr(300) },
    { year: YEAR + 1, amount: kr(200) },
  ];
  const granted = play(withFrame(0, area), square, ['grant', kr(500), byCouncil], ['free', 'all']);
  const commit = (ledger: Ledger, amount: number, year = YEAR) => {
    const available = availableLeft(years, balancesOf(ledger, square), year);
    const limits = available === undefined ? {} : { available };
    return apply(ledger, square, { ...context(`c${ledger.applied.size}`), year, op: 'commit', amount, limits });
  };

  it('bounds what is committed in its year', () => {
    expect(commit(granted, kr(301)).posting).toMatchObject({ refused: 'overAvailable', available: kr(300) });
    const first = commit(granted, kr(300)).ledger;
    expect(commit(first, 1).posting).toMatchObject({ refused: 'overAvailable', available: 0 });
    expect(commit(first, kr(200), YEAR + 1).posting).toMatchObject({ ok: true });
  });

  it('lasts until the project ends: what a year left over is there in the next', () => {
    const little = commit(granted, kr(100)).ledger;
    expect(commit(little, kr(400), YEAR + 1).posting).toMatchObject({ ok: true });
  });

  it('is nothing before the grant, whatever was set', () => {
    expect(commit(withFrame(0, area), kr(1)).posting).toMatchObject({ refused: 'notGranted' });
  });

  it('bounds nothing where the council set none', () => {
    expect(availableLeft([], balancesOf(granted, square), YEAR)).toBeUndefined();
  });

  it('is never exceeded, in whatever parts and years it is committed', () => {
    const asked = fc.array(fc.tuple(fc.integer({ min: 1, max: kr(200) }), fc.constantFrom(YEAR, YEAR + 1)));
    fc.assert(
      fc.property(asked, (parts) => {
        let ledger = granted;
        for (const [amount, year] of parts.toSorted(([, a], [, b]) => a - b)) {
          ledger = commit(ledger, amount, year).ledger;
          const { committed, used } = balancesOf(ledger, square);
          expect(committed + used).toBeLessThanOrEqual(year === YEAR ? kr(300) : kr(500));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the undo of late work of a cancelled scope', () => {
  const lines = (['freed', 'frame', 'operating', 'capital'] as const).map((kind) => lineOf(kind, kind, area));
  const grounds = { ...byCouncil, reason: 'en grund' };
  const asked = fc.tuple(
    fc.constantFrom(...lines),
    fc.constantFrom('expect' as const, 'grant' as const, 'free' as const, 'reserve' as const, 'commit' as const),
    fc.nat(40),
  );

  it('takes it back exactly once, and the line stands as it did before, whatever came before it', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 25 }), asked, fc.integer({ min: 1, max: 4 }), (before, late, times) => {
        const [line, op, amount] = late;
        const standing = before.reduce(
          (ledger, [on, what, much]) =>
            apply(ledger, on, { ...context(`k${ledger.applied.size}`, grounds), op: what, amount: much }).ledger,
          withFrame(1, area),
        );
        const done = apply(standing, line, { ...context('late', grounds), op, amount });
        if (!done.posting.ok || op === 'free') return fc.pre(false);
        const made = done.posting.transfers;
        let ledger = done.ledger;
        for (let time = 0; time < times; time += 1) {
          if (ledger.applied.has('late/undo')) continue;
          const back = undo(line, balancesOf(ledger, line), { op, moved: amount, made }, context('late/undo'));
          if (!back.ok) throw new Error(back.refused);
          ledger = record(ledger, 'late/undo', back);
        }
        const kinds = ledger.transfers.filter(({ effectKey }) => effectKey === 'late/undo');
        expect(kinds.reduce((sum, transfer) => sum + transfer.amount, 0)).toBe(amount);
        expect(verifyLedger(ledger.transfers)).toEqual([]);
        expect(balancesOf(ledger, line)).toEqual(balancesOf(standing, line));
      }),
      { numRuns: 400 },
    );
  });
});

describe('an account', () => {
  it('is known again by its id', () => {
    const name = fc.option(fc.string(), { nil: null });
    const key = fc.record({
      area: fc.string(),
      caseId: name,
      line: name,
      year: fc.option(fc.integer(), { nil: null }),
      state: fc.constantFrom('room' as const, 'used' as const),
    });
    fc.assert(fc.property(key, (one) => expect(accountKey(accountId(one))).toEqual(one)));
  });

  it('of a frame shows what a case has set aside', () => {
    const reserved = play(withFrame(50, area), frame, ['reserve', kr(20)]);
    expect(table(reserved, frame)).toEqual({ Reserveret: 20 });
  });
});
