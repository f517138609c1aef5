import type { Counted, Decision } from './count-votes.ts';
import { countVotes } from './count-votes.ts';
import { isQuorate } from './quorum.ts';
import type { CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Disqualification, Sitting } from './sitting.ts';
import { disqualificationOf, participants } from './sitting.ts';

/** `finding`: what the body was asked to find about the member; without a majority the opposite stands. */
export type ImpartialityInput = {
  sitting: Sitting;
  member: string;
  finding: 'disqualified' | 'impartial';
  decision: Decision;
};

export type ImpartialityFound = { ok: true; decided: Disqualification['decided']; sitting: Sitting };

const decidedBy = (finding: ImpartialityInput['finding'], vote: Counted | undefined) => {
  if (!vote || vote.tally.adopted) return finding;
  return finding === 'disqualified' ? 'impartial' : 'disqualified';
};

/**
 * The body decides whether a member is disqualified in an item, as a rule without that member, who is still present at
 * the meeting until found disqualified. Answers with the sitting as it stands afterwards. Refused when nobody declared or named the member, without a quorum, or when the member votes.
 */
export const decideImpartiality = (input: ImpartialityInput): ImpartialityFound | CouncilRefusal => {
  const { sitting, member, finding, decision } = input;
  const { rules } = sitting.body;
  const raised = disqualificationOf(sitting, member);
  if (!raised) return refuse('notMember');
  if (!isQuorate(sitting)) return refuse('notQuorate');
  const voters = participants(sitting).filter(({ id }) => rules.memberVotesOnOwnImpartiality || id !== member);
  const votes = decision.kind === 'members' ? decision.votes : [];
  if (votes.some((vote) => vote.member === member) && !rules.memberVotesOnOwnImpartiality)
    return refuse('ownImpartiality');
  const vote = countVotes(sitting, decision, voters);
  if (vote && 'refused' in vote) return vote;
  const decided = decidedBy(finding, vote);
  const disqualifications = sitting.disqualifications.map((one) => (one === raised ? { ...one, decided } : one));
  return { ok: true, decided, sitting: { ...sitting, disqualifications } };
};

/**
 * A board member of an association with a special interest in an item is disqualified, unless the council appointed
 * that member to the board.
 */
export const boardSeatDisqualifies = (seat: { specialInterest: boolean; appointedByCouncil: boolean }): boolean =>
  seat.specialInterest && !seat.appointedByCouncil;
