import type { Body, CastVotes } from '@samskab/contracts';

export type Sums = { for: number; against: number; abstain: number };
type ListVotes = Extract<CastVotes, { by: 'list' }>['lists'];

/** Shares the sums a story tells out on the candidate lists, list by list, as far as each has members who vote. */
export function spreadVotes(
  { lists, members }: Pick<Body, 'lists' | 'members'>,
  voting: ReadonlySet<string>,
  sums: Sums,
): ListVotes {
  const left = { ...sums };
  const take = (choice: keyof Sums, room: number): number => {
    const taken = Math.min(left[choice], room);
    left[choice] -= taken;
    return taken;
  };
  const spread = lists.map(({ letter }) => {
    const here = members.filter(({ id, list }) => list === letter && voting.has(id)).length;
    const yes = take('for', here);
    const no = take('against', here - yes);
    return { list: letter, for: yes, against: no, abstain: take('abstain', here - yes - no) };
  });
  if (left.for + left.against + left.abstain > 0) throw new Error('the story has more votes than there are voters');
  return spread;
}
