import type { CloseInput, Sitting } from '../src/index.ts';
import { closeItem } from '../src/index.ts';
import { byList, disqualified, id, present, withDisqualified } from './samkoebing.ts';

const close = (sitting: Sitting, part: Partial<CloseInput> = {}) =>
  closeItem({
    sitting,
    motion: 'approved',
    decision: { kind: 'withoutVote' },
    decisionText: 'Som indstillet',
    ...part,
  });
const lists = (votes: Parameters<typeof byList>[0]) => ({ kind: 'lists' as const, votes: byList(votes) });

/** The council's cases worth having, by the names the domain gives them. */
describe('cases worth having', () => {
  it('13 and 14 present', () => {
    expect(close(present(13))).toMatchObject({ ok: false, refused: 'notQuorate' });
    expect(close(present(14))).toMatchObject({ ok: true, outcome: 'approved' });
  });

  it('9–5', () => {
    const decision = lists({ E: [9, 0, 0], L: [0, 5, 0] });
    expect(close(present(14), { decision })).toMatchObject({ outcome: 'approved', tally: { for: 9, against: 5 } });
    const turned = lists({ E: [5, 4, 0], L: [0, 5, 0] });
    expect(close(present(14), { decision: turned })).toMatchObject({
      outcome: 'rejected',
      line: 'Afvist med 9 stemmer mod 5',
    });
  });

  it('2–1 with 11 abstaining', () => {
    const decision = lists({ E: [2, 1, 6], L: [0, 0, 5] });
    expect(close(present(14), { decision })).toMatchObject({
      ...{ outcome: 'approved', tally: { for: 2, against: 1, abstain: 11, adopted: true } },
    });
  });

  it('two disqualified', () => {
    const two = (count: number) => withDisqualified(present(count), disqualified(1), disqualified(2));
    expect(close(two(16))).toMatchObject({ ok: true, disqualified: [id(1), id(2)] });
    expect(close(two(15))).toMatchObject({ ok: false, refused: 'notQuorate' });
    const votes = [1, 2, 3].map((number) => ({ member: id(number), vote: 'for' as const }));
    expect(close(two(16), { decision: { kind: 'members', votes } })).toMatchObject({ tally: { for: 1, against: 0 } });
  });

  it('item postponed over summer', () => {
    const postponed = close(present(14), { motion: 'postponed', decisionText: 'Afventer tilsagn fra staten' });
    expect(postponed).toMatchObject({ ok: true, outcome: 'postponed', line: 'Udsat uden afstemning' });
    expect(close(present(14), { motion: 'postponed', decisionText: '' })).toMatchObject({ refused: 'reasonMissing' });
  });
});
