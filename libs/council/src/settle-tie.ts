import type { Counted, Decision } from './count-votes.ts';
import type { CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { participants } from './sitting.ts';

type Tied = { sitting: Sitting; decision: Decision; casting?: 'for' | 'against' | undefined };

/** A chair who did not vote, or abstained, casts no deciding vote. */
const chairsVote = ({ sitting, decision, casting }: Tied, chair: string): 'for' | 'against' | undefined => {
  if (!participants(sitting).some(({ id }) => id === chair)) return undefined;
  if (decision.kind !== 'members') return casting;
  const vote = decision.votes.find(({ member }) => member === chair)?.vote;
  return vote === 'abstain' ? undefined : vote;
};

/**
 * A tie is no majority, except where a body's rules give its chair the deciding vote: then the chair's own vote decides,
 * or `casting` where the vote does not show it. A word on a tie is refused where the rules know none.
 */
export const settleTie = (tied: Tied, vote: Counted | undefined): Counted | CouncilRefusal | undefined => {
  const { castingVote } = tied.sitting.body.rules;
  if (castingVote === null) return tied.casting === undefined ? vote : refuse('noCastingVote');
  if (!vote || vote.tally.for !== vote.tally.against) return vote;
  const chair = chairsVote(tied, castingVote);
  return chair === undefined ? vote : { ...vote, tally: { ...vote.tally, adopted: chair === 'for', casting: true } };
};
