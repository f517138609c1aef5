import type { Ledger, LineKind } from '../src/index.ts';
import { apply, emptyLedger, LEDGER_MESSAGES, noBalances, post } from '../src/index.ts';
import type { Step } from './support.ts';
import { ask, context, kr, lineOf, play, withFrame } from './support.ts';

const area = 'Kollektiv trafik';
const byCouncil = { decision: 'Byrådet, punkt 7' };
const covered = { ...byCouncil, cover: 'en fond' };
const freed = (...steps: Step[]): Ledger => play(emptyLedger, lineOf('freed'), ...steps);
const operating = (...steps: Step[]): Ledger => play(emptyLedger, lineOf('operating'), ...steps);
const capital = (...steps: Step[]): Ledger => play(emptyLedger, lineOf('capital'), ...steps);

describe('the ledger refuses', () => {
  it.each<[string, LineKind, Ledger, Step, string]>([
    ['a negative expectation', 'freed', emptyLedger, ['expect', -1], 'negativeAmount'],
    ['half an øre', 'freed', emptyLedger, ['expect', 0.5], 'notWholeOere'],
    ['an amount that is not a number', 'freed', emptyLedger, ['expect', Number.NaN], 'notWholeOere'],
    ['more than a municipality has', 'freed', emptyLedger, ['expect', 10_000_000_000_001], 'tooLarge'],
    ['to expect “all”', 'freed', emptyLedger, ['expect', 'all'], 'amountNeeded'],
    ['to grant “all” of an operating line', 'operating', emptyLedger, ['grant', 'all', covered], 'amountNeeded'],
    ['to reserve all of a shared frame', 'frame', withFrame(10, area), ['reserve', 'all'], 'amountNeeded'],
    ['to expect money on a capital line', 'capital', emptyLedger, ['expect', 1], 'opNotOnLine'],
    ['to grant a frame', 'frame', emptyLedger, ['grant', 1, covered], 'opNotOnLine'],
    ['to free operating money', 'operating', emptyLedger, ['free', 1], 'opNotOnLine'],
    ['a grant no council decided', 'freed', freed(['expect', 9]), ['grant', 9], 'noDecision'],
    ['a decision that is blank', 'freed', freed(['expect', 9]), ['grant', 9, { decision: ' ' }], 'noDecision'],
    ['a supplementary appropriation without cover', 'operating', emptyLedger, ['grant', 9, byCouncil], 'noCover'],
    ['a cover by nobody', 'operating', emptyLedger, ['grant', 9, { ...byCouncil, cover: 'Ingen' }], 'noCover'],
    ['a capital grant without cover', 'capital', emptyLedger, ['grant', 9, byCouncil], 'noCover'],
    ['a grant of more than is expected', 'freed', freed(['expect', 9]), ['grant', 10, byCouncil], 'overExpected'],
    [
      'to grant the same kroner twice',
      'freed',
      freed(['expect', 9], ['grant', 9, byCouncil]),
      ['grant', 1, byCouncil],
      'overExpected',
    ],
    ['to free more than is expected', 'freed', freed(['expect', 9]), ['free', 10], 'overExpected'],
    ['to release more capital than is granted', 'capital', capital(['grant', 9, covered]), ['free', 10], 'overGranted'],
    ['to reserve money that is only expected', 'freed', freed(['expect', 9]), ['reserve', 1], 'overFreed'],
    ['to reserve more than the frame has', 'frame', withFrame(10, area), ['reserve', kr(11)], 'frameFull'],
    ['to commit more than the frame has', 'frame', withFrame(10, area), ['commit', kr(11)], 'frameFull'],
    ['to spend before the appropriation', 'operating', emptyLedger, ['commit', 1], 'notGranted'],
    [
      'to spend freed money before the appropriation',
      'freed',
      freed(['expect', 9], ['free', 9]),
      ['commit', 1],
      'notGranted',
    ],
    ['to spend more than is granted', 'operating', operating(['grant', 9, covered]), ['commit', 10], 'overGranted'],
    [
      'to spend what is granted but not real',
      'freed',
      freed(['expect', 9], ['grant', 9, byCouncil]),
      ['commit', 1],
      'notFreedYet',
    ],
    [
      'to spend what is granted but not released',
      'capital',
      capital(['grant', 9, covered]),
      ['commit', 1],
      'notReleasedYet',
    ],
    ['to pay what is not committed', 'operating', operating(['grant', 9, covered]), ['pay', 1], 'overCommitted'],
    ['to take back really freed money', 'freed', freed(['expect', 9], ['free', 4]), ['release', 1], 'reallyFreed'],
    [
      'to take back a line of really freed money',
      'freed',
      freed(['expect', 9], ['free', 9]),
      ['release', 'all'],
      'reallyFreed',
    ],
    [
      'to take back a promise while granted money is real',
      'freed',
      freed(['expect', 9], ['grant', 4, byCouncil], ['free', 4]),
      ['release', 1],
      'reallyFreed',
    ],
    [
      'to spend real and promised money as one',
      'freed',
      freed(['expect', 9], ['grant', 9, byCouncil], ['free', 4]),
      ['commit', 9],
      'notFreedYet',
    ],
    ['to take back more than stands there', 'freed', freed(['expect', 9]), ['release', 10], 'overHeld'],
    [
      'to take back what is paid',
      'operating',
      operating(['grant', 9, covered], ['commit', 9], ['pay', 9]),
      ['release', 1],
      'overHeld',
    ],
  ])('%s', (_name, kind, ledger, step, code) => {
    const asked = ask(ledger, lineOf(kind), step);
    expect(asked.posting).toMatchObject({ ok: false, refused: code });
    expect(asked.ledger).toBe(ledger);
  });

  it('a saving moved out of its area', () => {
    const line = lineOf('freed');
    const request = { ...context('k'), op: 'expect' as const, amount: 1, area: 'Veje og parker' };
    expect(post(line, noBalances, request)).toMatchObject({ refused: 'moneyStays' });
    expect(ask(freed(['expect', 9]), { ...line, area: 'Veje og parker' }, ['free', 9]).posting).toMatchObject({
      refused: 'moneyStays',
    });
  });

  it('and says in Danish what to do next', () => {
    const refusal = ask(emptyLedger, lineOf('operating'), ['grant', 9, byCouncil]).posting;
    expect(refusal).toMatchObject({ message: 'En bevilling skal have en dækning. Skriv, hvor pengene kommer fra.' });
    for (const message of Object.values(LEDGER_MESSAGES)) expect(message).toMatch(/^[A-ZÆØÅ].+\. .+\.$/);
  });
});

describe('every posting', () => {
  it('carries the grounds it was made on', () => {
    const grounds = { ...covered, purpose: 'en bus', reason: 'byen vil' };
    const { posting } = ask(emptyLedger, lineOf('operating'), ['grant', 9, grounds]);
    expect(posting.ok && posting.transfers).toEqual([expect.objectContaining(grounds)]);
    expect(ask(emptyLedger, lineOf('freed'), ['expect', 9]).posting).not.toHaveProperty('transfers.0.cover');
  });

  it('may be as large as 100 billion kr.', () => {
    expect(ask(emptyLedger, lineOf('freed'), ['expect', 10_000_000_000_000]).posting.ok).toBe(true);
  });

  it('looks at its own line only: another case has the same line in another area', () => {
    const elsewhere = { ...lineOf('freed'), caseId: 'another', area: 'Veje og parker' };
    const both = play(freed(['expect', 9]), elsewhere, ['expect', 9]);
    expect(ask(both, elsewhere, ['free', 9]).posting.ok).toBe(true);
  });
});

describe('the ledger goes on', () => {
  it.each(['grant', 'free', 'commit', 'pay', 'release'] as const)('when there is nothing to %s', (op) => {
    const { posting } = ask(emptyLedger, lineOf('capital'), [op, 0]);
    expect(posting).toEqual({ ok: true, transfers: [], moved: 0 });
  });

  it('when the rest is nothing', () => {
    expect(ask(emptyLedger, lineOf('freed'), ['reserve', 'rest']).posting).toMatchObject({ ok: true, moved: 0 });
  });

  it('lets an expectation cease beside money that is already reserved', () => {
    const reserved = freed(['expect', 9], ['free', 4], ['reserve', 'all']);
    expect(ask(reserved, lineOf('freed'), ['release', 'all']).posting).toMatchObject({ ok: true, moved: 5 });
  });
});

describe('an effect happens once', () => {
  const line = lineOf('freed');
  const once = { ...context('case/i1'), op: 'expect' as const, amount: 7 };

  it('the same effect key gets the same answer and moves nothing more', () => {
    const first = apply(emptyLedger, line, once);
    const again = apply(first.ledger, line, once);
    expect(again.ledger).toBe(first.ledger);
    expect(again.posting).toBe(first.posting);
  });

  it('a posting of nothing stays nothing, though there is something now', () => {
    const rest = { ...context('case/i0'), op: 'reserve' as const, amount: 'rest' as const };
    const nothing = apply(emptyLedger, line, rest).ledger;
    const later = play(nothing, line, ['expect', 9], ['free', 9]);
    expect(apply(later, line, rest).posting).toMatchObject({ moved: 0 });
  });

  it('a refused effect may be tried again when its cause is gone', () => {
    const free = { ...context('case/i9'), op: 'free' as const, amount: 7 };
    const refused = apply(emptyLedger, line, free);
    expect(refused.posting.ok).toBe(false);
    expect(apply(play(refused.ledger, line, ['expect', 7]), line, free).posting.ok).toBe(true);
  });
});
