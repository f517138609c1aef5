import * as fc from 'fast-check';
import type { Body } from '@samskab/contracts';
import { spreadVotes } from '../src/demo/spread-votes.ts';
import { columns, wrap } from '../src/demo/tell/layout.ts';
import { inkFor } from '../src/demo/tell/ink.ts';

const letters = ['A', 'B', 'C'];
const bodyOf = (sizes: number[]): Pick<Body, 'lists' | 'members'> => {
  const members = sizes.flatMap((size, at) =>
    Array.from({ length: size }, (_, seat) => ({
      id: `${letters[at]}${seat}`,
      name: '',
      seat,
      list: letters[at] ?? '',
      substitute: false,
    })),
  );
  const lists = letters.map((letter) => ({ id: letter, letter, name: letter }));
  return { lists, members };
};
const sizes = fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 });

describe('the votes of a story', () => {
  it('are shared on the lists so that the sums are those told, and no list votes more often than it has members', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (lists, a, b) => {
        const body = bodyOf(lists);
        const all = body.members.length;
        const sums = { for: a % (all + 1), against: 0, abstain: 0 };
        sums.against = b % (all - sums.for + 1);
        sums.abstain = all - sums.for - sums.against;
        const spread = spreadVotes(body, new Set(body.members.map(({ id }) => id)), sums);
        for (const choice of ['for', 'against', 'abstain'] as const)
          expect(spread.reduce((total, list) => total + list[choice], 0)).toBe(sums[choice]);
        expect(spread.map(({ for: yes, against, abstain }) => yes + against + abstain)).toEqual(lists);
      }),
    );
  });

  it('cannot be more than those who vote', () => {
    const body = bodyOf([2, 1, 0]);
    expect(() => spreadVotes(body, new Set(['A0', 'B0']), { for: 2, against: 1, abstain: 0 })).toThrow(/more votes/);
  });
});

describe('a told story', () => {
  it('is broken between words, and says them all', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\w{1,12}$/)), (words) => {
        const lines = wrap(words.join(' '), 20);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line.length <= 20)).toBe(true);
      }),
    );
  });

  it('sets figures under one another', () => {
    expect(
      columns([
        ['', 'brugt'],
        ['Bussen', '9 kr.'],
        ['I alt', '10.000 kr.'],
      ]),
    ).toEqual(['              brugt', 'Bussen        9 kr.', 'I alt    10.000 kr.']);
  });

  it('is coloured in a terminal only, and not where nobody wants it', () => {
    expect(inkFor({}, {}).strong('Byrådet')).toBe('Byrådet');
    expect(inkFor({ isTTY: true }, { NO_COLOR: '1' }).strong('Byrådet')).toBe('Byrådet');
    expect(inkFor({ isTTY: true }, {}).strong('Byrådet')).toContain('\u001B[1m');
  });
});
