export type VoteChoice = 'for' | 'against' | 'abstain';
export type MemberVote = { member: string; vote: VoteChoice };
export type ListVotes = { list: string; for: number; against: number; abstain: number };

/** `adopted`: more for than against among the votes *cast* (kommunestyrelsesloven § 11, stk. 2). A tie is no majority. */
export type Tally = { for: number; against: number; abstain: number; adopted: boolean };
