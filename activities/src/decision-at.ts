import type { Reads } from '@samskab/persistence';

/**
 * Where it was decided, as a reference into the case: the checkpoint's item when it was approved, or the task where the
 * municipality decided within its frame. Undefined when it was not: the ledger then refuses what needs a decision.
 */
export async function decisionAt(read: Reads, caseId: string, node: string): Promise<string | undefined> {
  const approved = await read.items.first(
    { caseId, node, status: 'decided', outcome: ['approved', 'amended'] },
    { order: { closedSeq: 'desc' } },
  );
  const done =
    approved ?? (await read.tasks.first({ caseId, node, status: 'completed' }, { order: { closedSeq: 'desc' } }));
  return done && `${node}/${done.id}`;
}
