import type { Tx } from '../tx.ts';

/**
 * Takes back what never happened: the log from `seq` on, what those entries opened, closed and answered. The commands
 * they answered are pending again, so that the relay sends them until it is truly known what came of them.
 */
export async function forgetFrom(tx: Tx, caseId: string, seq: number): Promise<void> {
  const phantoms = await tx.read.log.entries(caseId, seq);
  if (phantoms.length === 0) return;
  const tail = { caseId, openedSeq: { from: seq } };
  const reopened = { caseId, closedSeq: { from: seq } };
  await tx.log.remove({ caseId, seq: { from: seq } });
  const asked = { id: phantoms.map((entry) => entry.eventId), status: 'logged' as const };
  await tx.commands.update(asked, { status: 'pending', answer: null, nextTryAt: new Date().toISOString() });
  await tx.tasks.remove(tail);
  await tx.tasks.update(reopened, { status: 'open', closedSeq: null, completedBy: null, completedAt: null });
  await tx.items.remove(tail);
  await tx.items.update(reopened, { status: 'open', closedSeq: null, outcome: null, decidedBy: null, decidedAt: null });
  await tx.incidents.remove(tail);
  await tx.incidents.update(reopened, { status: 'open', closedSeq: null, clearedAt: null });
}
