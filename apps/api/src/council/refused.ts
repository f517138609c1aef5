import { Refusal } from '@samskab/contracts';
import type { ErrorCode } from '@samskab/contracts';
import type { CouncilCode, CouncilRefusal } from '@samskab/council';

/** The council's own words for what its rules refuse, under the codes of the catalogue. */
const codes: Record<CouncilCode, ErrorCode> = {
  notQuorate: 'notQuorate',
  notMember: 'invalid',
  observer: 'invalid',
  absent: 'memberAbsent',
  disqualified: 'memberDisqualified',
  impartialityPending: 'disqualificationOpen',
  ownImpartiality: 'memberDisqualified',
  notSubstitute: 'invalid',
  otherList: 'invalid',
  alreadySeated: 'invalid',
  seatNotVacant: 'invalid',
  votedTwice: 'alreadyVoted',
  unknownList: 'invalid',
  badCount: 'votesMissing',
  tooManyVotes: 'votesMissing',
  noVotes: 'votesMissing',
  voteContradicts: 'outcomeMismatch',
  motionFell: 'outcomeMismatch',
  noCastingVote: 'invalid',
  notOnTheWay: 'invalid',
  reasonMissing: 'invalid',
  dissentNeedsVote: 'dissentNeedsVote',
  dissentNeedsLoss: 'dissentNeedsVote',
};

export const refusedBy = ({ refused, message }: CouncilRefusal): Refusal => new Refusal(codes[refused], message);

/** The answer of a rule, unless it refused: then its refusal is thrown. */
export function granted<T extends { ok: true }>(answer: T | CouncilRefusal): T {
  if (!answer.ok) throw refusedBy(answer);
  return answer;
}
