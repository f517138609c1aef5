/** Why the council's rules refused. */
export type CouncilCode =
  | 'notQuorate'
  | 'notMember'
  | 'absent'
  | 'disqualified'
  | 'impartialityPending'
  | 'seatTaken'
  | 'notSubstitute'
  | 'otherList'
  | 'alreadySeated'
  | 'seatNotVacant'
  | 'votedTwice'
  | 'unknownList'
  | 'badCount'
  | 'tooManyVotes'
  | 'noVotes'
  | 'voteContradicts'
  | 'motionFell'
  | 'dissentNeedsVote'
  | 'dissentNeedsLoss'
  | 'decisionTextMissing'
  | 'ownImpartiality'
  | 'notDisqualified';

export type CouncilRefusal = { ok: false; refused: CouncilCode; message: string };
