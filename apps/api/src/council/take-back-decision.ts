import type { AgendaItemRow, Tx } from '@samskab/persistence';
import { asJson, recordedOf } from './recorded.ts';
import { stageOf } from './way-of.ts';

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
    await restoreWay(tx, row);
    return;
  }
  const ended = await tx.cases.first({ id: caseId, status: 'cancelled' });
  const decision = asJson({ reason: ended ? cancelled : movedOn, recorded });
  await tx.agenda.update({ id: row.id }, { ...undecided, status: 'withdrawn', decision });
}

/** What a committee's decision ended goes on: the body that decides is again the one the case waits for. */
async function restoreWay(tx: Tx, { id, caseId, checkpoint }: AgendaItemRow): Promise<void> {
  if (caseId === null || checkpoint === null) return;
  const rows = await tx.read.agenda.treatments(caseId, checkpoint);
  const ended = rows.filter(({ status, decision }) => status === 'withdrawn' && decision === null);
  for (const { id: other } of ended) await tx.agenda.update({ id: other }, { status: 'proposed' });
  const decides = ended.toSorted((a, b) => stageOf(b) - stageOf(a))[0];
  if (!decides || stageOf(decides) < stageOf(rows.find((row) => row.id === id) ?? decides)) return;
  await tx.agenda.update({ id }, { commandId: null });
  await tx.agenda.update({ id: decides.id }, { commandId: checkpoint });
}
