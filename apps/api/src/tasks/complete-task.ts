import { randomUUID } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Command, CompleteTask } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { formFaults } from '../forms/form-faults.ts';
import { hidePersonal } from '../forms/personal.ts';
import { openTaskFor } from './find-task.ts';
import type { FoundTask, TaskAddress } from './find-task.ts';
import { forgetDrafts } from './task-draft.ts';
import { hasRole } from './own-role.ts';

/** A task is done, with its form. What a case worker records for someone without a login says for which role. */
export const completeTask = (ctx: Ctx, id: string, task: TaskAddress, body: CompleteTask): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'completeTask',
    request: { ...task, ...body },
    prepare: (tx) => prepare(ctx, tx, task, body),
  });

async function prepare(
  ctx: Ctx,
  tx: Tx,
  at: TaskAddress,
  { data, onBehalfOf, behalfName }: CompleteTask,
): Promise<Prepared> {
  const found = await openTaskFor(ctx, tx, 'task.complete', at);
  const { task, caseRow, drawing } = found;
  const faults = formFaults(drawing, drawing.form(task.node), data, { ...caseRow.data, ...task.data });
  if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
  await forgetDrafts(tx, at);
  const spokenFor = actedFor(ctx, found, onBehalfOf);
  if (behalfName && spokenFor) await noteWho(ctx, tx, at, behalfName);
  const hidden = await hidePersonal(tx, caseRow.id, data, drawing.isPersonal);
  return {
    caseId: caseRow.id,
    event: { type: 'taskCompleted', task: task.id, data: hidden },
    onBehalfOf: spokenFor,
  };
}

/** A name is personal: it stands beside the task, where it can be erased, and the log holds the role alone. */
async function noteWho(ctx: Ctx, tx: Tx, { caseId, taskId }: TaskAddress, name: string): Promise<void> {
  const written = { writtenBy: ctx.actor.id, writtenAt: await ctx.clock.now(tx.read) };
  await tx.comments.insert({ id: randomUUID(), caseId, taskId, text: `Noteret på vegne af ${name}`, ...written });
}

/** Said or not, the record tells whose step somebody else recorded. */
function actedFor({ actor }: Ctx, { task }: FoundTask, said: string | undefined): string | undefined {
  if (said !== undefined && said !== task.role) throw new Refusal('invalid', undefined, [otherRole]);
  return said ?? (task.role !== null && !hasRole(actor, task.caseId, task.role) ? task.role : undefined);
}

const otherRole = { path: ['onBehalfOf'], code: 'role', message: 'Opgaven er en anden rolles.' };
