import type { Sitting } from '../src/index.ts';
import {
  boardSeatDisqualifies,
  canVote,
  decideImpartiality,
  mayDemandPostponement,
  participants,
  presentCount,
  seatSubstitute,
} from '../src/index.ts';
import { byList, council, disqualified, id, present, substitute, withDisqualified, without } from './samkoebing.ts';

const pending = withDisqualified(without(21), disqualified(14, { decided: 'pending' }));
const out = withDisqualified(without(21), disqualified(14));
const silently = { kind: 'withoutVote' as const };

describe('who may debate and vote', () => {
  it.each<[string, Sitting, string, string]>([
    ['an absent member may not', out, id(21), 'absent'],
    ['a disqualified member may not', out, id(14), 'disqualified'],
    ['a member whose impartiality is undecided may not yet', pending, id(14), 'impartialityPending'],
    ['a substitute without a seat may not', out, substitute('L'), 'absent'],
    ['a stranger may not', out, 'borger-1', 'notMember'],
  ])('%s', (_name, sitting, member, code) => {
    expect(canVote(sitting, member)).toMatchObject({ ok: false, refused: code });
  });

  it('a present member may', () => {
    expect(canVote(out, id(1))).toEqual({ ok: true });
  });

  it('a member found impartial may', () => {
    expect(canVote(withDisqualified(without(), disqualified(14, { decided: 'impartial' })), id(14)).ok).toBe(true);
  });
});

describe('a substitute (stedfortræder)', () => {
  it('of the same list takes the seat of an absent member', () => {
    const filled = seatSubstitute(without(21), id(21), substitute('S'));
    if (!filled.ok) throw new Error(filled.message);
    expect(canVote(filled.sitting, substitute('S')).ok).toBe(true);
    expect(canVote(filled.sitting, id(21))).toMatchObject({ refused: 'absent' });
    expect(presentCount(filled.sitting)).toBe(27);
  });

  it('of the same list takes the seat of a disqualified member for the item', () => {
    const filled = seatSubstitute(out, id(14), substitute('L'));
    if (!filled.ok) throw new Error(filled.message);
    expect(canVote(filled.sitting, substitute('L')).ok).toBe(true);
    expect(canVote(filled.sitting, id(14))).toMatchObject({ refused: 'disqualified' });
  });

  it('may be disqualified too, and replaced by the next', () => {
    const first = seatSubstitute(without(21), id(21), substitute('S'));
    if (!first.ok) throw new Error(first.message);
    const again = withDisqualified(first.sitting, { ...disqualified(0), member: substitute('S') });
    const second = seatSubstitute(again, substitute('S'), substitute('S', 2));
    if (!second.ok) throw new Error(second.message);
    expect(participants(second.sitting).map((member) => member.id)).toContain(substitute('S', 2));
    expect(participants(second.sitting)).toHaveLength(27);
  });

  it.each<[string, Sitting, string, string, string]>([
    ['of another list', without(21), id(21), substitute('E'), 'otherList'],
    ['who is a member', without(21), id(21), id(18), 'notSubstitute'],
    ['for a stranger', without(21), 'borger-1', substitute('E'), 'notMember'],
    ['for a member who is present', without(21), id(18), substitute('S'), 'seatNotVacant'],
    ['for a substitute who has no seat', without(21), substitute('S', 2), substitute('S'), 'seatNotVacant'],
    ['for a member whose impartiality is undecided', pending, id(14), substitute('L'), 'seatNotVacant'],
  ])('is refused: %s', (_name, sitting, member, stand, code) => {
    expect(seatSubstitute(sitting, member, stand)).toMatchObject({ ok: false, refused: code });
  });

  it('takes one seat only', () => {
    const filled = seatSubstitute(without(21, 22), id(21), substitute('S'));
    if (!filled.ok) throw new Error(filled.message);
    expect(seatSubstitute(filled.sitting, id(22), substitute('S'))).toMatchObject({ refused: 'alreadySeated' });
  });

  it('who is disqualified too does not step in', () => {
    const stand = { ...disqualified(0), member: substitute('L') };
    const both = withDisqualified(without(21), disqualified(14, { substitute: substitute('L') }), stand);
    expect(participants(both).map((member) => member.id)).not.toContain(substitute('L'));
  });

  it('steps in for a disqualified member only if that member is at the meeting', () => {
    const away = withDisqualified(without(14), disqualified(14, { substitute: substitute('L') }));
    expect(participants(away)).toHaveLength(26);
  });

  it('may be demanded by the list that misses its disqualified member, or the item postponed', () => {
    const filled = seatSubstitute(out, id(14), substitute('L'));
    if (!filled.ok) throw new Error(filled.message);
    expect([mayDemandPostponement(out, 'L'), mayDemandPostponement(out, 'E')]).toEqual([true, false]);
    expect(mayDemandPostponement(filled.sitting, 'L')).toBe(false);
    expect(mayDemandPostponement(pending, 'L')).toBe(false);
  });
});

describe('the body decides on impartiality (habilitet)', () => {
  const ask = { sitting: pending, member: id(14), finding: 'disqualified' as const, decision: silently };

  it('without a vote, and the member is out of the item', () => {
    const found = decideImpartiality(ask);
    if (!found.ok) throw new Error(found.message);
    expect(found.decided).toBe('disqualified');
    expect(presentCount(found.sitting)).toBe(25);
  });

  it.each([
    ['disqualified', [8, 1, 0], 'disqualified'],
    ['disqualified', [4, 4, 0], 'impartial'],
    ['impartial', [8, 1, 0], 'impartial'],
    ['impartial', [1, 8, 0], 'disqualified'],
  ] as const)('asked to find the member %s, %j means %s', (finding, votes, decided) => {
    const decision = { kind: 'lists' as const, votes: byList({ E: [...votes] }) };
    expect(decideImpartiality({ ...ask, finding, decision })).toMatchObject({ decided });
  });

  it('never with the member’s own vote', () => {
    const votes = [1, 14].map((number) => ({ member: id(number), vote: 'against' as const }));
    expect(decideImpartiality({ ...ask, decision: { kind: 'members', votes } })).toMatchObject({
      refused: 'ownImpartiality',
    });
    const whole = byList({ L: [0, 8, 0] });
    expect(decideImpartiality({ ...ask, decision: { kind: 'lists', votes: whole } })).toMatchObject({
      refused: 'tooManyVotes',
    });
  });

  it('by the votes of the others', () => {
    const votes = [1, 2, 3].map((number) => ({ member: id(number), vote: 'against' as const }));
    expect(decideImpartiality({ ...ask, decision: { kind: 'members', votes } })).toMatchObject({
      ok: true,
      decided: 'impartial',
    });
  });

  it('with the member’s own vote where the body’s rules say so', () => {
    const rules = { ...council.rules, memberVotesOnOwnImpartiality: true };
    const votes = [{ member: id(14), vote: 'against' as const }];
    const sitting = { ...pending, body: { ...council, rules } };
    expect(decideImpartiality({ ...ask, sitting, decision: { kind: 'members', votes } })).toMatchObject({
      decided: 'impartial',
    });
  });

  it('only about someone who was declared or named, and only with a quorum', () => {
    expect(decideImpartiality({ ...ask, member: id(1) })).toMatchObject({ refused: 'notMember' });
    const few = withDisqualified(present(13), disqualified(1, { decided: 'pending' }));
    expect(decideImpartiality({ ...ask, sitting: few, member: id(1) })).toMatchObject({ refused: 'notQuorate' });
  });

  it('of two named members, one at a time', () => {
    const two = withDisqualified(pending, disqualified(10, { by: 'named', decided: 'pending' }));
    const first = decideImpartiality({ ...ask, sitting: two });
    if (!first.ok) throw new Error(first.message);
    const second = decideImpartiality({ ...ask, sitting: first.sitting, member: id(10) });
    expect(second).toMatchObject({ ok: true, decided: 'disqualified' });
    if (second.ok) expect(presentCount(second.sitting)).toBe(24);
  });

  it.each([
    [true, false, true],
    [true, true, false],
    [false, false, false],
  ])(
    'a board seat with special interest %s, appointed by the council %s: disqualified %s',
    (specialInterest, appointedByCouncil, out) => {
      expect(boardSeatDisqualifies({ specialInterest, appointedByCouncil })).toBe(out);
    },
  );
});
