export type VoteChoice = 'for' | 'against' | 'abstain';
export type MemberVote = { member: string; vote: VoteChoice };
export type VoteCounts = Record<VoteChoice, number>;
export type ListVotes = VoteCounts & { list: string };

/** `adopted`: more for than against among the votes *cast* (kommunestyrelsesloven § 11, stk. 2). A tie is no majority. */
export type Tally = VoteCounts & {
  adopted: boolean;
  /** A tie that the chair's vote has settled. */
  casting?: true;
};

const CHOICES = ['for', 'against', 'abstain'] as const;

const add = (sum: VoteCounts, part: VoteCounts): VoteCounts => ({
  for: sum.for + part.for,
  against: sum.against + part.against,
  abstain: sum.abstain + part.abstain,
});

/** Adds up votes, whatever their order; those who abstain cast none. */
export const tally = (parts: readonly VoteCounts[]): Tally => {
  const sum = parts.reduce(add, { for: 0, against: 0, abstain: 0 });
  return { ...sum, adopted: sum.for > sum.against };
};

/** One vote as counts. */
export const single = (vote: VoteChoice): VoteCounts => ({ for: 0, against: 0, abstain: 0, [vote]: 1 });

/** Everybody counted, those who abstained too. */
export const counted = (votes: VoteCounts): number => CHOICES.reduce((sum, choice) => sum + votes[choice], 0);

export const isCounts = (votes: VoteCounts): boolean =>
  CHOICES.every((choice) => Number.isSafeInteger(votes[choice]) && votes[choice] >= 0);
