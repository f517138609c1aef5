import * as fc from 'fast-check';
import type { Ledger, Line, PostingContext } from '../src/index.ts';
import {
  carryOver,
  emptyLedger,
  lapse,
  lapseFrame,
  openFrame,
  readLine,
  record,
  reinstateFrame,
  stillLapsed,
  verifyLedger,
  verifyTotals,
} from '../src/index.ts';
import { ask, balancesOf, context, kr, lineOf, play, proof, sound, table, withFrame, YEAR } from './support.ts';
import type { Step } from './support.ts';

const byCouncil = { decision: 'Byrådet, punkt 4', cover: 'kassen' };
const area = 'Kollektiv trafik';
const lines: Line[] = (['freed', 'operating', 'capital', 'frame'] as const).map((kind) => lineOf(kind));
const next = (effectKey: string, decision?: string): PostingContext => ({
  ...{ effectKey, at: '2028-03-01T09:00:00.000Z', year: YEAR + 1 },
  ...(decision !== undefined && { decision }),
});

/** Ends the year on every line and on the frame; what has been done under its key is not done again. */
const ended = (ledger: Ledger): Ledger => {
  const onLines = lines.reduce((before, line) => {
    const key = `year-end/${line.id}`;
    return before.applied.has(key) ? before : record(before, key, lapse(line, balancesOf(before, line), context(key)));
  }, ledger);
  if (onLines.applied.has('year-end/frame-of-area')) return onLines;
  const { room } = balancesOf(onLines, lineOf('frame'));
  return record(onLines, 'year-end/frame-of-area', lapseFrame(area, room, context('year-end/frame-of-area')));
};

const movementsOf = ({ transfers }: Ledger, id: string | null) => transfers.filter(({ line }) => line === id);
const lapsedOn = (ledger: Ledger, id: string | null): number =>
  stillLapsed(movementsOf(ledger, id), YEAR).reduce((sum, { amount }) => sum + amount, 0);

const carried = (ledger: Ledger, id: string | null, amount: number, key = `carry/${id}`): Ledger => {
  if (ledger.applied.has(key)) return ledger;
  const posting = carryOver(stillLapsed(movementsOf(ledger, id), YEAR), amount, next(key, 'Byrådet, punkt 2'));
  if (!posting.ok) throw new Error(posting.refused);
  return record(ledger, key, posting);
};

describe('a carry-over', () => {
  const line = lineOf('operating');
  const lapsed = ended(play(emptyLedger, line, ['grant', kr(90), byCouncil], ['commit', kr(30)]));

  it('brings lapsed operating money back to where it stood, in the year after', () => {
    const ledger = carried(lapsed, line.id, kr(40));
    expect(table(ledger, line)).toEqual({ Bevilget: 40, Disponeret: 30, Bortfaldet: 20 });
    expect(ledger.transfers.at(-1)).toMatchObject({ kind: 'carryOver', year: YEAR + 1, decision: 'Byrådet, punkt 2' });
    expect(sound(ledger)).toBe(true);
  });

  it('needs a decision', () => {
    const parts = stillLapsed(movementsOf(lapsed, line.id), YEAR);
    expect(carryOver(parts, kr(40), next('c'))).toMatchObject({ refused: 'noDecision' });
    const silent = { ...carried(lapsed, line.id, 1).transfers.at(-1)! };
    delete silent.decision;
    expect(verifyLedger([...lapsed.transfers, silent])).toEqual([{ code: 'carryOverWithoutDecision', at: silent.id }]);
  });

  it.each<[string, number, string]>([
    ['is never more than lapsed', kr(61), 'overLapsed'],
    ['is never less than nothing', -1, 'negativeAmount'],
  ])('%s', (_says, amount, code) => {
    const parts = stillLapsed(movementsOf(lapsed, line.id), YEAR);
    expect(carryOver(parts, amount, next('c', 'x'))).toMatchObject({ refused: code });
  });

  it('in two parts is together never more than lapsed', () => {
    const once = carried(lapsed, line.id, kr(40));
    expect(lapsedOn(once, line.id)).toBe(kr(20));
    expect(lapsedOn(carried(once, line.id, kr(20), 'rest'), line.id)).toBe(0);
  });

  it('of a frame comes into the next year’s room', () => {
    const ledger = carried(ended(withFrame(50, area)), null, kr(20));
    const frame = lineOf('frame');
    expect([YEAR, YEAR + 1].map((year) => readLine(ledger.totals, frame, year).room)).toEqual([0, kr(20)]);
    expect(lapsedOn(ledger, null)).toBe(kr(30));
    expect(sound(ledger)).toBe(true);
  });

  it('of freed money mends the broken promise', () => {
    const freed = lineOf('freed');
    const broken = ended(play(emptyLedger, freed, ['expect', kr(100)], ['free', kr(60)]));
    expect(proof(broken, freed)).toMatchObject({ lost: kr(60), holds: false });
    const mended = carried(broken, freed.id, kr(60));
    expect(table(mended, freed)).toEqual({ Forventet: 40, Frigjort: 60 });
    expect(proof(play(mended, freed, ['reserve', 'rest']), freed).holds).toBe(true);
  });
});

describe('a posting of a year that has ended, delivered late', () => {
  const line = lineOf('frame');
  const late = (ledger: Ledger): Ledger => {
    const key = (part: string) => context(`late/${part}`);
    const back = record(ledger, 'late/reinstate', reinstateFrame(area, lapsedOn(ledger, null), key('reinstate')));
    const posted = play(back, line, ['reserve', kr(20)]);
    const { room } = balancesOf(posted, line);
    return record(posted, 'late/lapse', lapseFrame(area, room, key('lapse')));
  };

  it('leaves the frame as it would have been in time', () => {
    const inTime = ended(play(withFrame(50, area), line, ['reserve', kr(20)]));
    const tooLate = late(ended(withFrame(50, area)));
    expect(balancesOf(tooLate, line)).toEqual(balancesOf(inTime, line));
    expect([lapsedOn(tooLate, null), lapsedOn(inTime, null)]).toEqual([kr(30), kr(30)]);
    expect(sound(tooLate)).toBe(true);
  });

  it('brings nothing back where nothing lapsed', () => {
    expect(reinstateFrame(area, 0, context('late')).transfers).toEqual([]);
  });
});

const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('expect', 'grant', 'free', 'reserve', 'commit', 'pay', 'release'),
  fc.integer({ min: 0, max: 40 }),
  fc.constant({ ...byCouncil, reason: 'en grund' }),
);
const anyPlay = fc.array(fc.tuple(fc.constantFrom(...lines), anyStep), { maxLength: 40 });
const start = record(
  emptyLedger,
  'frame',
  openFrame(area, 100, context('frame', { decision: 'Budget' })) as Parameters<typeof record>[2],
);
const run = (steps: readonly (readonly [Line, Step])[]): Ledger =>
  steps.reduce((ledger, [line, step]) => ask(ledger, line, step).ledger, start);

/** Asks to carry a part, 0–100 %, of what lapsed on every line and in the frame. */
const carryParts = (ledger: Ledger, percent: number): Ledger =>
  [...lines.map(({ id }) => id), null].reduce<Ledger>(
    (before, id) => carried(before, id, Math.floor((lapsedOn(before, id) * percent) / 100)),
    ledger,
  );

describe('whatever a year held', () => {
  it('ending it and carrying over is done once, however often it is asked for', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(100), fc.array(fc.boolean(), { maxLength: 6 }), (steps, percent, again) => {
        const once = carryParts(ended(run(steps)), percent);
        const often = again.reduce((ledger, both) => (both ? carryParts(ended(ledger), percent) : ended(ledger)), once);
        expect(often).toEqual(once);
        expect(verifyLedger(once.transfers)).toEqual([]);
        expect(verifyTotals(once.transfers, [...once.totals.values()])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing good for the year only is left on a line, and reserved, committed and capital money is untouched', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const before = run(steps);
        const after = ended(before);
        for (const line of lines) {
          const [was, is] = [balancesOf(before, line), balancesOf(after, line)];
          if (line.kind === 'capital') expect(is).toEqual({ ...was, room: is.room });
          else expect([is.freed, is.granted]).toEqual([0, 0]);
          const kept = ({ reserved, reservedGranted, committed, used }: typeof was) => ({
            ...{ reserved, reservedGranted, committed, used },
          });
          expect(kept(is)).toEqual(kept(was));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what was freed stays what was freed: spent, reserved, open or lost, and all of it carried over it is as before', () => {
    fc.assert(
      fc.property(anyPlay, (steps) => {
        const freed = lineOf('freed');
        const before = run(steps);
        const after = ended(before);
        expect(proof(after, freed).freed).toBe(proof(before, freed).freed);
        expect(proof(after, freed).lost).toBe(lapsedOn(after, freed.id));
        const back = balancesOf(carryParts(after, 100), freed);
        expect({ ...back, lapsed: 0 }).toEqual({ ...balancesOf(before, freed), lapsed: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
