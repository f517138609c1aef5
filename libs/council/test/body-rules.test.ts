import type { BodyRules, Sitting } from '../src/index.ts';
import { canVote, closeItem, isQuorate, presentCount, STANDARD_RULES } from '../src/index.ts';
import { byList, council, id, present } from './samkoebing.ts';

const under = (rules: Partial<BodyRules>, sitting: Sitting = present(14)): Sitting => ({
  ...sitting,
  body: { ...council, rules: { ...STANDARD_RULES.council, ...rules } },
});
const votes = (...of: [number, 'for' | 'against' | 'abstain'][]) => ({
  kind: 'members' as const,
  votes: of.map(([number, vote]) => ({ member: id(number), vote })),
});
const close = (sitting: Sitting, part: object) =>
  closeItem({ sitting, motion: 'approved', decision: { kind: 'withoutVote' }, decisionText: 'Nej', ...part });

describe('a body’s own rules', () => {
  it('say how many can decide', () => {
    expect(isQuorate(under({ quorum: 15 }))).toBe(false);
    expect(isQuorate(under({ quorum: 3 }, present(3)))).toBe(true);
  });

  it('say who takes part without a vote, and counts in no quorum', () => {
    const sitting = under({ observers: [id(1)] });
    expect(canVote(sitting, id(1))).toMatchObject({ refused: 'observer' });
    expect(presentCount(sitting)).toBe(13);
    expect(close(sitting, {})).toMatchObject({ refused: 'notQuorate' });
    expect(presentCount(under({ observers: [id(1)], disqualifiedCountAsPresent: true }))).toBe(13);
  });

  it('never count an observer’s vote', () => {
    const sitting = under({ observers: [id(1)] }, present(20));
    expect(close(sitting, { decision: votes([1, 'against'], [2, 'for']) })).toMatchObject({
      tally: { for: 1, against: 0 },
    });
  });
});

describe('a tie', () => {
  const chaired = under({ castingVote: id(1) });
  const tied = { decision: { kind: 'lists', votes: byList({ E: [7, 2, 0], L: [0, 5, 0] }) } };

  it('is no majority, and nobody’s word makes it one where the rules know none', () => {
    expect(close(under({}), tied)).toMatchObject({ outcome: 'rejected' });
    expect(close(under({}), { ...tied, casting: 'for' })).toMatchObject({ refused: 'noCastingVote' });
  });

  it('is settled by the chair’s own vote where the rules say so', () => {
    expect(close(chaired, { decision: votes([1, 'for'], [2, 'against']) })).toMatchObject({
      outcome: 'approved',
      tally: { adopted: true, casting: true },
      line: 'Vedtaget ved formandens stemme, 1 mod 1',
    });
    expect(close(chaired, { decision: votes([1, 'against'], [2, 'for']) })).toMatchObject({
      outcome: 'rejected',
      line: 'Afvist ved formandens stemme, 1 mod 1',
    });
  });

  it('is settled by the chair’s word when the vote was by lists', () => {
    expect(close(chaired, { ...tied, casting: 'for' })).toMatchObject({ outcome: 'approved' });
    expect(close(chaired, { ...tied, casting: 'against' })).toMatchObject({ outcome: 'rejected' });
    expect(close(chaired, tied)).toMatchObject({ outcome: 'rejected', line: 'Afvist ved stemmelighed, 7 mod 7' });
  });

  it('stands when the chair abstained or is not there', () => {
    expect(close(chaired, { decision: votes([1, 'abstain'], [2, 'for'], [3, 'against']) })).toMatchObject({
      line: 'Afvist ved stemmelighed, 1 mod 1, 1 undlod',
    });
    const away = under({ castingVote: id(27) });
    expect(close(away, { ...tied, casting: 'for' })).toMatchObject({ outcome: 'rejected' });
  });

  it('is the only thing that a chair’s word decides', () => {
    const lost = { decision: { kind: 'lists', votes: byList({ E: [4, 5, 0] }) }, casting: 'for' };
    expect(close(chaired, lost)).toMatchObject({ outcome: 'rejected', line: 'Afvist med 5 stemmer mod 4' });
  });
});
