import type { CloseInput, Sitting } from '../src/index.ts';
import { closeItem, COUNCIL_MESSAGES, STANDARD_RULES, votesLine } from '../src/index.ts';
import { byList, council, disqualified, id, present, substitute, withDisqualified, without } from './samkoebing.ts';

const item = (sitting: Sitting, part: Partial<CloseInput> = {}): CloseInput => ({
  sitting,
  motion: 'approved',
  decision: { kind: 'withoutVote' },
  decisionText: 'Ruten bruges af skolebørn',
  ...part,
});
const lists = (votes: Parameters<typeof byList>[0]) => ({ kind: 'lists' as const, votes: byList(votes) });

describe('the council checkpoint', () => {
  it('approves without a vote: 25 of 27 present, one disqualified', () => {
    const sitting = withDisqualified(without(21, 26), disqualified(14));
    const closed = closeItem(item(sitting));
    expect(closed).toMatchObject({
      ok: true,
      outcome: 'approved',
      line: 'Godkendt uden afstemning',
      absent: [id(26), id(21)],
      disqualified: [id(14)],
      substitutes: [],
    });
    expect(closed).not.toHaveProperty('tally');
    expect('present' in closed && closed.present).toHaveLength(24);
  });

  it('is not quorate with 13 of 27 present', () => {
    expect(closeItem(item(present(13)))).toMatchObject({ ok: false, refused: 'notQuorate' });
  });

  it('is quorate with 14 of 27 present', () => {
    expect(closeItem(item(present(14)))).toMatchObject({ ok: true, outcome: 'approved' });
  });

  it('adopts 9–5', () => {
    expect(closeItem(item(present(14), { decision: lists({ E: [9, 0, 0], L: [0, 5, 0] }) }))).toMatchObject({
      outcome: 'approved',
      tally: { for: 9, against: 5, abstain: 0, adopted: true },
      line: 'Vedtaget med 9 stemmer mod 5',
    });
  });

  it('adopts 2–1 with 11 abstaining', () => {
    expect(closeItem(item(present(14), { decision: lists({ E: [2, 1, 6], L: [0, 0, 5] }) }))).toMatchObject({
      outcome: 'approved',
      line: 'Vedtaget med 2 stemmer mod 1, 11 undlod',
    });
  });

  it('adopts 14–9 with two abstaining', () => {
    const decision = lists({ E: [8, 1, 0], L: [6, 0, 2], S: [0, 5, 0], T: [0, 3, 0] });
    expect(closeItem(item(without(21, 26), { decision }))).toMatchObject({
      outcome: 'approved',
      line: 'Vedtaget med 14 stemmer mod 9, 2 undlod',
    });
  });

  it('does not adopt a tie', () => {
    expect(closeItem(item(present(14), { decision: lists({ E: [7, 2, 0], L: [0, 5, 0] }) }))).toMatchObject({
      outcome: 'rejected',
      line: 'Afvist ved stemmelighed, 7 mod 7',
    });
  });

  it('rejects 10–14 with one disqualified, and needs the reason', () => {
    const sitting = withDisqualified(without(21, 26), disqualified(14));
    const decision = lists({ E: [6, 3, 0], L: [4, 3, 0], S: [0, 5, 0], T: [0, 3, 0] });
    expect(closeItem(item(sitting, { decision }))).toMatchObject({
      outcome: 'rejected',
      line: 'Afvist med 14 stemmer mod 10',
    });
    expect(closeItem(item(sitting, { decision, decisionText: ' ' }))).toMatchObject({ refused: 'reasonMissing' });
  });

  it('records a no that was decided elsewhere, if the votes agree', () => {
    const no = { motion: 'rejected' as const };
    expect(closeItem(item(present(14), no))).toMatchObject({ line: 'Afvist uden afstemning' });
    expect(closeItem(item(present(14), { ...no, decision: lists({ E: [1, 8, 0] }) }))).toMatchObject({
      outcome: 'rejected',
      line: 'Afvist med 8 stemmer mod 1',
    });
    expect(closeItem(item(present(14), { ...no, decision: lists({ E: [8, 1, 0] }) }))).toMatchObject({
      refused: 'voteContradicts',
    });
  });

  it('counts votes by member', () => {
    const vote = (number: number) => ({
      member: id(number),
      vote: number <= 9 ? ('for' as const) : ('against' as const),
    });
    const votes = Array.from({ length: 14 }, (_, index) => vote(index + 1));
    const closed = closeItem(item(present(14), { decision: { kind: 'members', votes } }));
    expect(closed).toMatchObject({ outcome: 'approved', tally: { for: 9, against: 5, abstain: 0 } });
    expect('votes' in closed && votesLine(council, closed.votes ?? [])).toBe('For: E 9. Imod: L 5.');
  });

  it('never counts the vote of a disqualified or absent member', () => {
    const sitting = withDisqualified(without(3), disqualified(1));
    const votes = [1, 2, 3].map((number) => ({ member: id(number), vote: 'for' as const }));
    expect(closeItem(item(sitting, { decision: { kind: 'members', votes } }))).toMatchObject({
      tally: { for: 1, against: 0, abstain: 0 },
    });
  });

  it('counts the substitute in the seat of a disqualified member', () => {
    const sitting = withDisqualified(present(14), disqualified(14, { substitute: substitute('L') }));
    expect(closeItem(item(sitting))).toMatchObject({ ok: true, substitutes: [substitute('L')] });
    expect(closeItem(item(withDisqualified(present(14), disqualified(14))))).toMatchObject({ refused: 'notQuorate' });
  });

  it('loses its quorum with two disqualified of 15, unless the rules count them as present', () => {
    const sitting = withDisqualified(present(15), disqualified(14), disqualified(15));
    const lenient = { ...council, rules: { ...STANDARD_RULES.council, disqualifiedCountAsPresent: true } };
    expect(closeItem(item(sitting))).toMatchObject({ refused: 'notQuorate' });
    expect(closeItem(item({ ...sitting, body: lenient }))).toMatchObject({ ok: true });
  });

  it('waits while a member’s impartiality is undecided', () => {
    const sitting = withDisqualified(present(20), disqualified(14, { decided: 'pending' }));
    expect(closeItem(item(sitting))).toMatchObject({ refused: 'impartialityPending' });
  });

  it('keeps an item postponed over summer on the agenda', () => {
    expect(closeItem(item(present(20), { motion: 'postponed' }))).toMatchObject({
      outcome: 'postponed',
      line: 'Udsat uden afstemning',
    });
  });

  it('goes on with the item when a postponement falls', () => {
    const decision = lists({ E: [4, 5, 0] });
    expect(closeItem(item(present(20), { motion: 'postponed', decision }))).toMatchObject({ refused: 'motionFell' });
    expect(closeItem(item(present(20), { motion: 'sentBack', decision }))).toMatchObject({ refused: 'motionFell' });
  });

  it.each([
    ['amended', 'Godkendt med ændring uden afstemning', 'Vedtaget med ændring med 9 stemmer mod 0'],
    ['sentBack', 'Sendt tilbage uden afstemning', 'Sendt tilbage med 9 stemmer mod 0'],
    ['noted', 'Taget til efterretning uden afstemning', 'Taget til efterretning med 9 stemmer mod 0'],
    ['forwarded', 'Sendt videre uden afstemning', 'Sendt videre med 9 stemmer mod 0'],
  ] as const)('leaves with %s', (motion, silent, voted) => {
    expect(closeItem(item(present(14), { motion }))).toMatchObject({ outcome: motion, line: silent });
    const decision = lists({ E: [9, 0, 0] });
    expect(closeItem(item(present(14), { motion, decision }))).toMatchObject({ outcome: motion, line: voted });
  });

  it.each(['amended', 'noted', 'forwarded'] as const)('rejects when %s falls', (motion) => {
    const decision = lists({ E: [4, 5, 0] });
    expect(closeItem(item(present(14), { motion, decision }))).toMatchObject({ outcome: 'rejected' });
  });

  it('says one vote in the singular', () => {
    expect(closeItem(item(present(14), { decision: lists({ E: [1, 0, 8] }) }))).toMatchObject({
      line: 'Vedtaget med 1 stemme mod 0, 8 undlod',
    });
  });
});

describe('votes that cannot be right are refused', () => {
  it.each([
    ['more votes than participants on a list', lists({ E: [9, 1, 0] }), 'tooManyVotes'],
    ['a list that is not in the body', lists({ X: [1, 0, 0] }), 'unknownList'],
    ['a negative number', lists({ E: [-1, 2, 0] }), 'badCount'],
    ['half a vote', lists({ E: [0.5, 0, 0] }), 'badCount'],
    ['no votes at all', lists({}), 'noVotes'],
    [
      'the same list twice',
      { kind: 'lists' as const, votes: [...byList({ E: [1, 0, 0] }), ...byList({ E: [1, 0, 0] })] },
      'votedTwice',
    ],
    [
      'the same member twice',
      { kind: 'members' as const, votes: [1, 1].map((n) => ({ member: id(n), vote: 'for' as const })) },
      'votedTwice',
    ],
  ])('%s', (_name, decision, code) => {
    expect(closeItem(item(present(14), { decision }))).toMatchObject({ ok: false, refused: code });
  });

  it('and every refusal says in Danish what to do next', () => {
    for (const message of Object.values(COUNCIL_MESSAGES)) expect(message).toMatch(/^[A-ZÆØÅ].+\. .+\.$/);
  });
});

describe('a dissent (afvigende mening)', () => {
  const text = 'Vi kan ikke støtte, at rute 46 lukkes';
  const votes = [
    { member: id(1), vote: 'for' as const },
    { member: id(2), vote: 'for' as const },
    { member: id(10), vote: 'against' as const },
    { member: id(11), vote: 'abstain' as const },
  ];
  const byMember = (number: number) => ({ dissent: [{ by: { member: id(number) }, text }] });
  const byWholeList = (list: string) => ({ dissent: [{ by: { list }, text }] });
  const members = { decision: { kind: 'members' as const, votes } };
  const perList = { decision: lists({ E: [9, 0, 0], L: [0, 4, 0] }) };

  it.each([
    ['of a member who lost', { ...members, ...byMember(10) }],
    ['of the list of a member who lost', { ...members, ...byWholeList('L') }],
    ['of a list that lost', { ...perList, ...byWholeList('L') }],
    ['of a member of a list that lost', { ...perList, ...byMember(10) }],
  ])('%s is recorded', (_name, part) => {
    expect(closeItem(item(present(14), part))).toMatchObject({ ok: true });
  });

  it.each([
    ['of a member who won', { ...members, ...byMember(1) }],
    ['of a member who abstained', { ...members, ...byMember(11) }],
    ['of a member who did not vote', { ...members, ...byMember(12) }],
    ['of a list that won', { ...perList, ...byWholeList('E') }],
    ['of a member of a list that won', { ...perList, ...byMember(1) }],
    ['of an absent member of a list that lost', { ...perList, ...byMember(17) }],
  ])('%s is refused', (_name, part) => {
    expect(closeItem(item(present(14), part))).toMatchObject({ refused: 'dissentNeedsLoss' });
  });

  it('of those who voted for is recorded when the motion fell', () => {
    const decision = lists({ E: [4, 5, 0] });
    expect(closeItem(item(present(14), { decision, ...byWholeList('E') }))).toMatchObject({ outcome: 'rejected' });
  });

  it('without a vote is refused', () => {
    expect(closeItem(item(present(14), byMember(1)))).toMatchObject({ refused: 'dissentNeedsVote' });
  });

  describe('a vote taken elsewhere, of which only the sums are known', () => {
    const totals = (yes: number, no: number, abstain = 0) => ({
      kind: 'totals' as const,
      votes: { for: yes, against: no, abstain },
    });

    it('is rejected 10–14', () => {
      const closed = closeItem(item(present(25), { decision: totals(10, 14), motion: 'rejected' }));
      expect(closed).toMatchObject({ outcome: 'rejected', tally: { for: 10, against: 14, adopted: false }, votes: [] });
    });

    it('holds no more votes than there were people', () => {
      expect(closeItem(item(present(14), { decision: totals(10, 5) }))).toMatchObject({ refused: 'tooManyVotes' });
    });

    it('is no vote without votes, and none of parts of people', () => {
      expect(closeItem(item(present(14), { decision: totals(0, 0) }))).toMatchObject({ refused: 'noVotes' });
      expect(closeItem(item(present(14), { decision: totals(1.5, 0) }))).toMatchObject({ refused: 'badCount' });
    });

    it('takes a dissent when somebody lost, and none when nobody did', () => {
      const dissent = [{ by: { list: 'L' }, text: 'For dyrt' }];
      expect(closeItem(item(present(25), { decision: totals(14, 9), dissent }))).toMatchObject({ ok: true });
      expect(closeItem(item(present(25), { decision: totals(14, 0), dissent }))).toMatchObject({
        refused: 'dissentNeedsLoss',
      });
    });
  });
});
