import type { Reads } from '@samskab/persistence';

/**
 * A recorded choice: `id` is that of the checkpoint's item or of the task; `role` of the drawing that had the task, null
 * where a body decided.
 */
export type Choice = { id: string; role: string | null; at: string };

/**
 * What was chosen at a node of a case: the checkpoint's item when it was approved, or the task where citizens chose or
 * the municipality decided within its frame. Undefined when nothing was.
 */
export async function choiceAt(read: Reads, caseId: string, node: string): Promise<Choice | undefined> {
  const latest = { order: { closedSeq: 'desc' as const } };
  const approved = { caseId, node, status: 'decided' as const, outcome: ['approved', 'amended'] };
  const item = await read.items.first(approved, latest);
  if (item) return { id: item.id, role: null, at: item.decidedAt ?? item.openedAt };
  const task = await read.tasks.first({ caseId, node, status: 'completed' }, latest);
  return task && { id: task.id, role: task.role, at: task.completedAt ?? task.openedAt };
}

/** Where it was decided, as a reference into the case. Without one the ledger refuses what needs a decision. */
export async function decisionAt(read: Reads, caseId: string, node: string): Promise<string | undefined> {
  const choice = await choiceAt(read, caseId, node);
  return choice && `${node}/${choice.id}`;
}
