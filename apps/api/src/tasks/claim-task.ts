import { Refusal } from '@samskab/contracts';
import type { Task } from '@samskab/contracts';
import type { TaskKey } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { openTaskFor } from './find-task.ts';
import type { TaskAddress } from './find-task.ts';
import { readTask } from './read-task.ts';

/** Takes a task, so that others see it is being done. No event: it moves no token. */
export async function claimTask(ctx: Ctx, at: TaskAddress): Promise<Task> {
  await ctx.database.transaction(async (tx) => {
    await openTaskFor(ctx, tx, 'task.claim', at);
    if (!(await tx.tasks.claim(keyOf(at), ctx.actor.id, await ctx.clock.now(tx.read))))
      throw new Refusal('taskClaimed');
    await tx.touches.touch(at.caseId);
  });
  return readTask(ctx, at);
}

/** Gives it back. */
export async function releaseTask(ctx: Ctx, at: TaskAddress): Promise<Task> {
  await ctx.database.transaction(async (tx) => {
    await openTaskFor(ctx, tx, 'task.release', at);
    if (!(await tx.tasks.release(keyOf(at), ctx.actor.id)))
      throw new Refusal('notOffered', 'Du har ikke taget opgaven.');
    await tx.touches.touch(at.caseId);
  });
  return readTask(ctx, at);
}

const keyOf = ({ caseId, taskId }: TaskAddress): TaskKey => ({ caseId, id: taskId });
