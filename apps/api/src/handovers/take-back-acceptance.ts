import type { Tx } from '@samskab/persistence';

/** An acceptance the case did not take: what is offered can be answered again, or the hand-over is withdrawn. */
export async function takeBackAcceptance(
  tx: Tx,
  { caseId, item, open }: { caseId: string; item: string; open: boolean },
): Promise<void> {
  const row = await tx.handovers.first({ caseId, commandId: item, status: 'accepted' });
  if (!row) return;
  if (open) await tx.handoverAnswers.remove({ handoverId: row.id, round: row.round, side: 'to' });
  await tx.handovers.update({ id: row.id }, { status: open ? 'offered' : 'withdrawn' });
}
