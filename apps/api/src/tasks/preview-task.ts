import { randomUUID } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { CompleteTask, TaskPreview } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { formFaults } from '../forms/form-faults.ts';
import { findTask } from './find-task.ts';
import type { TaskAddress } from './find-task.ts';
import { hereIn, lookAhead } from './look-ahead.ts';

/** "Sendes til …": where the case would go if the task were done like this. Throws `invalid` with every fault. */
export async function previewTask(ctx: Ctx, at: TaskAddress, { data }: CompleteTask): Promise<TaskPreview> {
  const { read } = ctx.database;
  const found = await findTask(ctx, read, at);
  const { task, caseRow, drawing } = found;
  authorise(ctx, 'task.complete', found.resource);
  if (task.status !== 'open') throw new Refusal('taskClosed');
  const faults = formFaults(drawing, drawing.form(task.node), data, { ...caseRow.data, ...task.data });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  const here = await hereIn(read, caseRow);
  const event = { type: 'taskCompleted' as const, task: task.id, data, id: randomUUID(), at: await ctx.clock.now() };
  const ahead = lookAhead(drawing, here, event);
  if (!ahead.ok) throw new Refusal(ahead.code === 'invalid' ? 'invalid' : 'stale');
  return { goesTo: ahead.goesTo };
}
