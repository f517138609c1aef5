import type { Decision } from './count-votes.ts';
import type { CouncilCode } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { participants } from './sitting.ts';
import type { ListVotes, Tally } from './vote.ts';

/** "Afvigende mening", by a member or a list that lost a vote. */
export type Dissent = { by: { member: string } | { list: string }; text: string };

type Vote = { votes: readonly ListVotes[]; tally: Tally; decision: Decision };

/** Of totals it is only known whether anybody lost. */
const lost = (sitting: Sitting, { votes, tally, decision }: Vote, { by }: Dissent): boolean => {
  const side = tally.adopted ? 'against' : 'for';
  if (decision.kind === 'totals') return tally[side] > 0;
  const listLost = (list: string | undefined): boolean => votes.some((part) => part.list === list && part[side] > 0);
  if ('list' in by) return listLost(by.list);
  const holder = participants(sitting).find(({ id }) => id === by.member);
  if (!holder || decision.kind !== 'members') return listLost(holder?.list);
  return decision.votes.some(({ member, vote }) => member === by.member && vote === side);
};

/** A dissent belongs in the minutes only after a vote that its holder lost. */
export const dissentFault = (
  sitting: Sitting,
  vote: Vote | undefined,
  dissents: readonly Dissent[],
): CouncilCode | undefined => {
  if (dissents.length === 0) return undefined;
  if (!vote) return 'dissentNeedsVote';
  return dissents.every((dissent) => lost(sitting, vote, dissent)) ? undefined : 'dissentNeedsLoss';
};
