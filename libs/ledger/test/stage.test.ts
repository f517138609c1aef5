import type { Asked, Ledger, Line, Stage } from '../src/index.ts';
import { emptyLedger, lapse, record, stageOf } from '../src/index.ts';
import type { Step } from './support.ts';
import { balancesOf, context, lineOf, play, withFrame } from './support.ts';

const byCouncil = { decision: 'Byrådet, punkt 7', cover: 'kassen' };
const stage = (line: Line, ledger: Ledger, asked: Asked = 'none', over = false): Stage =>
  stageOf({ kind: line.kind, balances: balancesOf(ledger, line), asked, over });

describe('how far the money of a line has come', () => {
  const square = lineOf('capital');
  const grant: Step = ['grant', 100, byCouncil];
  const free: Step = ['free', 'all'];

  it.each<[Stage, Asked, Step[]]>([
    ['wish', 'none', []],
    ['recommended', 'recommended', []],
    ['opinion', 'opinion', []],
    ['opinion', 'approved', []],
    ['refused', 'refused', []],
    ['granted', 'approved', [grant]],
    ['released', 'approved', [grant, free]],
    ['committed', 'approved', [grant, free, ['commit', 100]]],
    ['committed', 'approved', [grant, free, ['commit', 60], ['pay', 20]]],
    ['released', 'approved', [grant, free, ['commit', 60], ['pay', 60]]],
    ['paid', 'approved', [grant, free, ['commit', 100], ['pay', 'all']]],
  ])('a capital line is %s when the bodies said %s and this was posted: %#', (expected, asked, steps) => {
    expect(stage(square, play(emptyLedger, square, ...steps), asked)).toBe(expected);
  });

  it('is accounted for when the case is over and nothing is left to use', () => {
    const paid = play(emptyLedger, square, grant, free, ['commit', 90], ['pay', 'all'], ['release', 'rest']);
    expect(stage(square, paid, 'approved', true)).toBe('accounted');
  });

  it('a line within the frame is covered by its reservation, without a grant', () => {
    const line = lineOf('frame');
    const reserved = play(withFrame(1, line.area), line, ['reserve', 100]);
    expect(stage(line, reserved)).toBe('coveredWithinFrame');
    expect(stage(line, play(reserved, line, ['commit', 100]))).toBe('committed');
    expect(stage(line, play(reserved, line, ['commit', 100], ['pay', 100]))).toBe('paid');
  });

  it('expected money is a wish until somebody is asked, and refused when they say no', () => {
    const line = lineOf('freed');
    const expected = play(emptyLedger, line, ['expect', 100]);
    expect(stage(line, expected)).toBe('wish');
    expect(stage(line, expected, 'recommended')).toBe('recommended');
    const ceased = play(expected, line, ['release', 'all', { reason: 'Ruten kører' }]);
    expect(stage(line, ceased, 'refused', true)).toBe('refused');
  });

  it('what lapsed whole on a case that is over is accounted for', () => {
    const line = lineOf('operating');
    const granted = play(emptyLedger, line, grant);
    const lapsed = record(granted, 'lapse', lapse(line, balancesOf(granted, line), context('lapse')));
    expect(stage(line, lapsed, 'approved', true)).toBe('accounted');
    expect(stage(line, lapsed, 'approved')).toBe('opinion');
  });

  it('freed money granted ahead is granted, and released once it is real', () => {
    const line = lineOf('freed');
    const granted = play(emptyLedger, line, ['expect', 100], grant);
    expect(stage(line, granted, 'approved')).toBe('granted');
    expect(stage(line, play(granted, line, ['free', 50]), 'approved')).toBe('released');
  });
});
