import type { Counted, Decision } from './count-votes.ts';
import { countVotes } from './count-votes.ts';
import { decisionLine } from './decision-line.ts';
import type { Dissent } from './dissent.ts';
import { dissentFault } from './dissent.ts';
import { settleTie } from './settle-tie.ts';
import type { Motion } from './outcome.ts';
import { needsReason, settle } from './outcome.ts';
import { isQuorate } from './quorum.ts';
import type { CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { absent, participants } from './sitting.ts';
import type { ListVotes, Tally } from './vote.ts';

/**
 * `motion`: what was put to the body, or recorded as decided elsewhere. A recommendation that gets no majority is
 * `rejected`; a postponement that gets none leaves the item open (`motionFell`).
 */
export type CloseInput = {
  sitting: Sitting;
  motion: Motion;
  decision: Decision;
  decisionText: string;
  dissent?: readonly Dissent[];
  /** The chair's word on a tie that the vote does not show: a vote by lists, or one taken elsewhere. */
  casting?: 'for' | 'against' | undefined;
  /** The name of the body an item is sent back to. */
  backTo?: string | undefined;
};

export type Closed = {
  ok: true;
  /** `postponed`: the item stays on the agenda. */
  outcome: Motion;
  /** Absent when there was no vote. */
  tally?: Tally;
  votes?: readonly ListVotes[];
  /** The line of the minutes. */
  line: string;
  /** Ids: who took part, which elected members were away, who was disqualified, which substitutes took part. */
  present: readonly string[];
  absent: readonly string[];
  disqualified: readonly string[];
  substitutes: readonly string[];
};

const people = (sitting: Sitting): Pick<Closed, 'present' | 'absent' | 'disqualified' | 'substitutes'> => {
  const taking = participants(sitting);
  const out = sitting.disqualifications.filter(({ decided }) => decided === 'disqualified');
  return {
    present: taking.map(({ id }) => id),
    absent: absent(sitting).map(({ id }) => id),
    disqualified: out.map(({ member }) => member),
    substitutes: taking.filter(({ seat }) => seat === 'substitute').map(({ id }) => id),
  };
};

const conclude = (input: CloseInput, vote: Counted | undefined): Closed | CouncilRefusal => {
  const { sitting, decision, decisionText, dissent = [] } = input;
  const settled = settle(input.motion, vote?.tally);
  if ('refused' in settled) return refuse(settled.refused);
  const { outcome } = settled;
  if (needsReason(outcome) && !decisionText.trim()) return refuse('reasonMissing');
  const fault = dissentFault(sitting, vote && { ...vote, decision }, dissent);
  if (fault) return refuse(fault);
  return {
    ok: true,
    outcome,
    ...vote,
    line: decisionLine(sitting.body.rules, outcome, { tally: vote?.tally, backTo: input.backTo }),
    ...people(sitting),
  };
};

/**
 * Closes an item: whether the body could decide, what the votes came to, and what the minutes say. Refused without a
 * quorum, while anyone's impartiality is undecided, on votes that cannot be right, on a no without its reason, and on a
 * dissent by someone who did not lose a vote.
 */
export const closeItem = (input: CloseInput): Closed | CouncilRefusal => {
  const { sitting, decision } = input;
  if (sitting.disqualifications.some(({ decided }) => decided === 'pending')) return refuse('impartialityPending');
  if (!isQuorate(sitting)) return refuse('notQuorate');
  const vote = countVotes(sitting, decision);
  if (vote && 'refused' in vote) return vote;
  const settled = settleTie(input, vote);
  return settled && 'refused' in settled ? settled : conclude(input, settled);
};
