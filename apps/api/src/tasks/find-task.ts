import { Refusal } from '@samskab/contracts';
import type { CaseRow, Reads, TaskRow, Tx } from '@samskab/persistence';
import type { TaskResource } from '@samskab/policy';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { taskResource } from './task-resource.ts';

export type TaskAddress = { caseId: string; taskId: string };
/** A task with its case and its drawing. */
export type FoundTask = { task: TaskRow; caseRow: CaseRow; drawing: DrawingOf; resource: TaskResource };

type TaskAction = 'task.read' | 'task.claim' | 'task.release' | 'task.complete';

export async function findTask(ctx: Ctx, read: Reads, { caseId, taskId }: TaskAddress): Promise<FoundTask> {
  const caseRow = await read.cases.first({ id: caseId });
  const task = caseRow && (await read.tasks.first({ caseId, id: taskId }));
  if (!task) throw new Refusal('notFound');
  const drawing = await drawingOf(ctx, read, caseRow, task);
  return { task, caseRow, drawing, resource: taskResource(await readCaseResource(read, caseRow), drawing, task) };
}

/** What was done, or closed, is read by the drawing it stood in. */
async function drawingOf(ctx: Ctx, read: Reads, caseRow: CaseRow, { closedSeq }: TaskRow): Promise<DrawingOf> {
  const now = await ctx.drawings.one(read, caseRow.versionId);
  return closedSeq === null ? now : ctx.histories.drawingAt(read, caseRow, now, closedSeq - 1);
}

/** A task that is still to be done, with its case held by this unit of work. */
export async function openTaskFor(ctx: Ctx, tx: Tx, action: TaskAction, at: TaskAddress): Promise<FoundTask> {
  await heldCase(tx, at.caseId);
  const found = await findTask(ctx, tx.read, at);
  authorise(ctx, action, found.resource);
  refuseEnded(found.caseRow);
  if (found.task.status !== 'open') throw new Refusal('taskClosed');
  return found;
}
