import type { Tx } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';

/**
 * Whether a case still waits for its item. Opening may be slow enough for the case to have withdrawn it first: then
 * nothing is left to open. The item is held, so that it is withdrawn either before this or after what this opens.
 */
export async function isStillOpen(tx: Tx, { caseId, command }: Effect): Promise<boolean> {
  const [item] = await tx.items.lock({ caseId, id: command.id });
  return item?.status === 'open';
}
