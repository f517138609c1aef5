import type { CommandOf } from '@samskab/engine';
import type { Database } from '@samskab/persistence';
import type { Effect } from './case-activities.ts';
import { isStillOpen } from './still-open.ts';

/** Opens a hand-over between two parties. What they answer are rows of its own; both having accepted is one event. */
export async function openHandover(db: Database, effect: Effect<CommandOf<'openItem'>>): Promise<void> {
  const { caseId, command, at } = effect;
  const { object, from, to } = command.data as { object: unknown; from: string; to: string };
  const id = handoverId(caseId, command.id);
  await db.transaction(async (tx) => {
    if (!(await isStillOpen(tx, effect)) || (await tx.handovers.first({ id }))) return;
    await tx.handovers.insert({
      id,
      caseId,
      commandId: command.id,
      node: command.node,
      object: typeof object === 'string' ? object : JSON.stringify(object),
      fromRole: from,
      toRole: to,
      status: 'open',
      round: 0,
      condition: {},
      openedAt: at,
    });
    await tx.touches.touch(caseId);
  });
}

export async function withdrawHandover(db: Database, { caseId, command }: Effect): Promise<void> {
  const open = {
    id: handoverId(caseId, command.id),
    status: ['open' as const, 'offered' as const, 'refused' as const],
  };
  await db.transaction(async (tx) => {
    if ((await tx.handovers.update(open, { status: 'withdrawn' })) > 0) await tx.touches.touch(caseId);
  });
}

/** One hand-over an item, whose id it shares. */
export const handoverId = (caseId: string, itemId: string): string => `${caseId}.${itemId}`;
