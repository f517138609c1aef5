import type { CouncilCode, CouncilRefusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Sitting } from './sitting.ts';
import { disqualificationOf, hasVote, memberOf, participants } from './sitting.ts';

const obstacle = (sitting: Sitting, id: string): CouncilCode | undefined => {
  if (!memberOf(sitting.body, id)) return 'notMember';
  if (!hasVote(sitting)({ id })) return 'observer';
  const decided = disqualificationOf(sitting, id)?.decided;
  if (decided === 'disqualified') return 'disqualified';
  if (decided === 'pending') return 'impartialityPending';
  return participants(sitting).some((member) => member.id === id) ? undefined : 'absent';
};

/** Whether a person may debate and vote in this item (kommunestyrelsesloven § 14: a disqualified member does neither). */
export const canVote = (sitting: Sitting, id: string): { ok: true } | CouncilRefusal => {
  const code = obstacle(sitting, id);
  return code ? refuse(code) : { ok: true };
};
