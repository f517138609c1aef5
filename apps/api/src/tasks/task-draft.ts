import type { SaveTaskDraft, Task } from '@samskab/contracts';
import type { Reads, Tx } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { openTaskFor } from './find-task.ts';
import type { TaskAddress } from './find-task.ts';

/** A half-filled form, kept for who fills it: no event, and nobody else sees it. Nothing is checked before it is sent. */
export async function saveDraft(ctx: Ctx, at: TaskAddress, { data }: SaveTaskDraft): Promise<{ savedAt: string }> {
  return ctx.database.transaction(async (tx) => {
    await openTaskFor(ctx, tx, 'task.complete', at);
    const savedAt = await ctx.clock.now(tx.read);
    await tx.taskDrafts.upsert({ ...at, personId: ctx.actor.id, data, savedAt });
    return { savedAt };
  });
}

export async function draftOf({ actor }: Ctx, read: Reads, at: TaskAddress): Promise<Task['draft']> {
  const row = await read.taskDrafts.first({ ...at, personId: actor.id });
  return row ? { data: row.data, savedAt: row.savedAt } : null;
}

/** Done, it is nobody's any longer: what was half said is not kept. */
export const forgetDrafts = async (tx: Tx, at: TaskAddress): Promise<void> => void (await tx.taskDrafts.remove(at));
