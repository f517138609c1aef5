import type { Event } from '@samskab/engine';
import type { CommandRow, Tx } from '@samskab/persistence';
import { takeBackDecision } from '../council/take-back-decision.ts';
import { takeBackAcceptance } from '../handovers/take-back-acceptance.ts';

/** What a command wrote beside the case when it was kept; `open`: the case still waits for it. */
type TakeBack = (tx: Tx, of: { caseId: string; item: string; open: boolean }) => Promise<void>;

const takeBacks: Record<string, TakeBack> = { closeItem: takeBackDecision, acceptHandover: takeBackAcceptance };

/** The case refused what was already written down as decided: the row goes back to what is true. */
export async function takeBack(tx: Tx, { kind, caseId, event }: CommandRow): Promise<void> {
  const undo = takeBacks[kind];
  if (!undo || caseId === null) return;
  const { item } = event as unknown as Extract<Event, { type: 'itemDecided' }>;
  // Held: a case that is just ending withdraws the item either before this or after it.
  const [held] = await tx.items.lock({ caseId, id: item });
  await tx.touches.touch(caseId);
  await undo(tx, { caseId, item, open: held?.status === 'open' });
}
