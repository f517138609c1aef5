import type { Member } from './body.ts';
import type { CouncilCode, CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { participants } from './sitting.ts';
import type { ListVotes, MemberVote, Tally, VoteCounts } from './vote.ts';
import { counted, isCounts, single, tally } from './vote.ts';

/**
 * How a body decided: by silence, or by a vote recorded per candidate list or per member. `totals`: of a vote that was
 * taken elsewhere only the sums are known here.
 */
export type Decision =
  | { kind: 'withoutVote' }
  | { kind: 'totals'; votes: VoteCounts }
  | { kind: 'lists'; votes: readonly ListVotes[] }
  | { kind: 'members'; votes: readonly MemberVote[] };

/** Votes per list, and what they sum to. */
export type Counted = { votes: readonly ListVotes[]; tally: Tally };

const repeats = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

const onList = (voters: readonly Member[], list: string): number =>
  voters.filter((member) => member.list === list).length;

const listFault = (sitting: Sitting, voters: readonly Member[], votes: ListVotes): CouncilCode | undefined => {
  if (!sitting.body.lists.some(({ id }) => id === votes.list)) return 'unknownList';
  if (!isCounts(votes)) return 'badCount';
  return counted(votes) > onList(voters, votes.list) ? 'tooManyVotes' : undefined;
};

const sumUp = (votes: readonly ListVotes[]): Counted | CouncilRefusal => {
  const sum = tally(votes);
  return counted(sum) === 0 ? refuse('noVotes') : { votes, tally: sum };
};

const countLists = (sitting: Sitting, voters: readonly Member[], votes: readonly ListVotes[]) => {
  if (repeats(votes.map(({ list }) => list))) return refuse('votedTwice');
  const fault = votes.map((one) => listFault(sitting, voters, one)).find((code) => code !== undefined);
  return fault ? refuse(fault) : sumUp(votes);
};

/** A vote by anyone who does not take part is not counted: it may have been given before a disqualification. */
const countMembers = (sitting: Sitting, voters: readonly Member[], votes: readonly MemberVote[]) => {
  if (repeats(votes.map(({ member }) => member))) return refuse('votedTwice');
  const choices = new Map(votes.map(({ member, vote }) => [member, vote]));
  const ofList = (list: string): ListVotes => {
    const given = voters.filter((voter) => voter.list === list).flatMap(({ id }) => choices.get(id) ?? []);
    const { adopted: _adopted, ...counts } = tally(given.map(single));
    return { list, ...counts };
  };
  return sumUp(sitting.body.lists.map(({ id }) => ofList(id)));
};

const countTotals = (voters: readonly Member[], votes: VoteCounts): Counted | CouncilRefusal => {
  if (!isCounts(votes)) return refuse('badCount');
  if (counted(votes) > voters.length) return refuse('tooManyVotes');
  return counted(votes) === 0 ? refuse('noVotes') : { votes: [], tally: tally([votes]) };
};

/** Counts a decision's votes among `voters` (those who take part in the item); undefined without a vote. */
export const countVotes = (
  sitting: Sitting,
  decision: Decision,
  voters: readonly Member[] = participants(sitting),
): Counted | CouncilRefusal | undefined => {
  if (decision.kind === 'withoutVote') return undefined;
  if (decision.kind === 'totals') return countTotals(voters, decision.votes);
  return decision.kind === 'lists'
    ? countLists(sitting, voters, decision.votes)
    : countMembers(sitting, voters, decision.votes);
};
