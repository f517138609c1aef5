import type { Oere } from './account.ts';
import { amountFault } from './amount.ts';
import { areaAccount, areaTransfer } from './area-transfer.ts';
import type { Posted, Posting } from './post.ts';
import { refuse } from './refusal.ts';
import type { PostingContext } from './transfer.ts';

/** The year's frame of an area: money the council gave the administration to decide over. Refused without a decision. */
export const openFrame = (area: string, amount: Oere, context: PostingContext): Posting => {
  const fault = amountFault(amount);
  if (fault) return refuse(fault);
  if (amount === 0) return { ok: true, transfers: [], moved: 0 };
  if (!context.decision?.trim()) return refuse('noDecision');
  const debit = areaAccount(area, context.year, 'budget');
  const credit = areaAccount(area, context.year, 'room');
  return { ok: true, transfers: [areaTransfer('openFrame', { debit, credit }, amount, context)], moved: amount };
};

/**
 * The room of a year that has ended is put back for a posting of that year which comes late; what it leaves lapses again.
 * So the books of a year are the same whatever came first.
 */
export const reinstateFrame = (area: string, lapsed: Oere, context: PostingContext): Posted => {
  if (lapsed === 0) return { ok: true, transfers: [], moved: 0 };
  const debit = areaAccount(area, context.year, 'lapsed');
  const credit = areaAccount(area, context.year, 'room');
  return { ok: true, transfers: [areaTransfer('reinstate', { debit, credit }, lapsed, context)], moved: lapsed };
};

/** The room left in an area's frame, øre, lapses with its year. */
export const lapseFrame = (area: string, room: Oere, context: PostingContext): Posted => {
  if (room === 0) return { ok: true, transfers: [], moved: 0 };
  const debit = areaAccount(area, context.year, 'room');
  const credit = areaAccount(area, context.year, 'lapsed');
  return { ok: true, transfers: [areaTransfer('lapse', { debit, credit }, room, context)], moved: room };
};
