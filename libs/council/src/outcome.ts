import type { CouncilCode } from './refusal.ts';
import type { Tally } from './vote.ts';

/** The outcomes a checkpoint may leave with. */
export type Outcome = 'approved' | 'amended' | 'rejected' | 'sentBack' | 'noted' | 'forwarded';

/** What is put to the body; `postponed` stays on the agenda and never leaves the node. */
export type Motion = Outcome | 'postponed';

/** How a vote settles a motion: `else` is what stands when there is no majority for it. */
const FALLEN: Record<Motion, { else: Motion } | { refused: CouncilCode }> = {
  approved: { else: 'rejected' },
  amended: { else: 'rejected' },
  noted: { else: 'rejected' },
  forwarded: { else: 'rejected' },
  rejected: { else: 'rejected' },
  sentBack: { refused: 'motionFell' },
  postponed: { refused: 'motionFell' },
};

/** What the body decided. A recorded no is a vote on the recommendation that did not get its majority. */
export const settle = (motion: Motion, vote: Tally | undefined): { outcome: Motion } | { refused: CouncilCode } => {
  if (!vote) return { outcome: motion };
  if (vote.adopted) return motion === 'rejected' ? { refused: 'voteContradicts' } : { outcome: motion };
  const fallen = FALLEN[motion];
  return 'else' in fallen ? { outcome: fallen.else } : fallen;
};

/** Every refusal, and everything that sends people back to work, has a reason. */
export const needsReason = (outcome: Motion): boolean =>
  outcome === 'rejected' || outcome === 'amended' || outcome === 'sentBack' || outcome === 'postponed';
