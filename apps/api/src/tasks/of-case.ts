import { Refusal } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';

/** What is said of a task is said of one of its own case. */
export async function refuseOtherTask(tx: Tx, caseId: string, taskId: string | undefined): Promise<void> {
  if (taskId !== undefined && !(await tx.tasks.first({ caseId, id: taskId }))) throw new Refusal('notFound');
}
