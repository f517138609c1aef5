import type { Tx } from '@samskab/persistence';
import { asJson, recordedOf } from './recorded.ts';

const cancelled = 'Forløbet blev afbrudt, før beslutningen nåede frem. Den er ikke ført ud i livet.';
const movedOn = 'Forløbet var gået videre, før beslutningen nåede frem. Den er ikke ført ud i livet.';

/** A decision the case did not take: the item can be decided again, or it is withdrawn with the reason. */
export async function takeBackDecision(
  tx: Tx,
  { caseId, item, open }: { caseId: string; item: string; open: boolean },
): Promise<void> {
  const row = await tx.agenda.first({ caseId, commandId: item });
  const recorded = row && recordedOf(row);
  if (!recorded) return;
  const undecided = { outcome: null, decidedAt: null };
  if (open) {
    await tx.agenda.removeDissents(row.id);
    await tx.agenda.update({ id: row.id }, { ...undecided, status: 'open', decision: null });
    return;
  }
  const ended = await tx.cases.first({ id: caseId, status: 'cancelled' });
  const decision = asJson({ reason: ended ? cancelled : movedOn, recorded });
  await tx.agenda.update({ id: row.id }, { ...undecided, status: 'withdrawn', decision });
}
