import * as fc from 'fast-check';
import type { MemberVote, Sitting, VoteChoice } from '../src/index.ts';
import { closeItem, countVotes, isQuorate, participants, presentCount, quorum, tally } from '../src/index.ts';
import { council, id } from './samkoebing.ts';

const choice = fc.constantFrom<VoteChoice[]>('for', 'against', 'abstain');
const counts = fc.record({ for: fc.nat(50), against: fc.nat(50), abstain: fc.nat(50) });
const people = council.members.map((member) => member.id);
const substitutes = council.members.filter(({ seat }) => seat === 'substitute').map((member) => member.id);

const anySitting: fc.Arbitrary<Sitting> = fc
  .tuple(
    fc.array(fc.record({ present: fc.boolean(), substitute: fc.option(fc.constantFrom(...substitutes)) }), {
      minLength: 27,
      maxLength: 27,
    }),
    fc.uniqueArray(fc.constantFrom(...people), { maxLength: 6 }),
    fc.constantFrom('disqualified' as const, 'impartial' as const),
  )
  .map(([seats, raised, decided]) => ({
    body: council,
    attendance: seats.map(({ present, substitute }, index) => ({
      member: id(index + 1),
      present,
      substitute: substitute ?? undefined,
    })),
    disqualifications: raised.map((member) => ({ member, by: 'named' as const, reason: 'bestyrelsen', decided })),
  }));

const anyVotes: fc.Arbitrary<MemberVote[]> = fc
  .uniqueArray(fc.constantFrom(...people), { minLength: 1 })
  .chain((members) => fc.tuple(...members.map((member) => choice.map((vote) => ({ member, vote })))));

describe('a tally', () => {
  it('does not depend on the order of the votes', () => {
    fc.assert(
      fc.property(
        fc
          .array(counts)
          .chain((votes) => fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length }))),
        ([votes, shuffled]) => expect(tally(shuffled)).toEqual(tally(votes)),
      ),
    );
  });

  it('adopts exactly when a recount finds more for than against', () => {
    fc.assert(
      fc.property(fc.array(choice), (votes) => {
        const heads = votes.flatMap((vote) => (vote === 'abstain' ? [] : [vote === 'for' ? 1 : -1]));
        const recount = heads.reduce<number>((sum, head) => sum + head, 0);
        const parts = votes.map((vote) => ({ for: 0, against: 0, abstain: 0, [vote]: 1 }));
        expect(tally(parts).adopted).toBe(recount > 0);
      }),
    );
  });
});

describe('votes by member', () => {
  it('equal a recount of those who take part; the disqualified and the absent never count', () => {
    fc.assert(
      fc.property(anySitting, anyVotes, (sitting, votes) => {
        const out = new Set(sitting.disqualifications.flatMap((d) => (d.decided === 'disqualified' ? [d.member] : [])));
        const atTable = sitting.attendance.map(({ member, present, substitute }) => (present ? member : substitute));
        const counting = votes.filter(({ member }) => atTable.includes(member) && !out.has(member));
        const recount = (vote: VoteChoice) => counting.filter((one) => one.vote === vote).length;
        const result = countVotes(sitting, { kind: 'members', votes });
        expect(result).toMatchObject(
          counting.length === 0
            ? { refused: 'noVotes' }
            : { tally: { for: recount('for'), against: recount('against'), abstain: recount('abstain') } },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('give the same as the same votes per list', () => {
    fc.assert(
      fc.property(anySitting, anyVotes, (sitting, votes) => {
        const byMember = countVotes(sitting, { kind: 'members', votes });
        fc.pre(byMember !== undefined && 'votes' in byMember);
        expect(countVotes(sitting, { kind: 'lists', votes: byMember.votes })).toEqual(byMember);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a quorum', () => {
  it('is never lost by one more coming', () => {
    fc.assert(
      fc.property(anySitting, fc.integer({ min: 1, max: 27 }), (sitting, comer) => {
        const attendance = sitting.attendance.map((one) =>
          one.member === id(comer) ? { member: id(comer), present: true } : one,
        );
        fc.pre(!sitting.attendance.some((one) => one.member === id(comer) && one.substitute));
        if (isQuorate(sitting)) expect(isQuorate({ ...sitting, attendance })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('decides whether an item can be closed', () => {
    fc.assert(
      fc.property(anySitting, (sitting) => {
        const closed = closeItem({ sitting, motion: 'approved', decision: { kind: 'withoutVote' }, decisionText: '' });
        expect(closed.ok).toBe(presentCount(sitting) >= quorum(council.rules));
        const taking = participants(sitting).map((member) => member.id);
        expect(taking.length).toBe(new Set(taking).size);
      }),
      { numRuns: 300 },
    );
  });
});
