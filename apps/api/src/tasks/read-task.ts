import type { Data, Task } from '@samskab/contracts';
import type { Reads } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import { readBy } from '../commands/by.ts';
import type { Ctx } from '../ctx.ts';
import { formFields } from '../forms/form-fields.ts';
import { maskPersonal, showPersonal } from '../forms/personal.ts';
import { namesOf } from '../people/names.ts';
import { decidedBefore } from './decided-before.ts';
import { findTask } from './find-task.ts';
import type { FoundTask, TaskAddress } from './find-task.ts';
import { draftOf } from './task-draft.ts';
import { toOpenTask } from './open-task.ts';

/** A task with its form: as it is to be filled, or as it was. Personal values only for who may complete it. */
export async function readTask(ctx: Ctx, at: TaskAddress): Promise<Task> {
  const { read } = ctx.database;
  const found = await findTask(ctx, read, at);
  const { task, caseRow, drawing, resource } = found;
  authorise(ctx, 'task.read', resource);
  const mayComplete = task.status === 'open' && may(ctx, 'task.complete', resource);
  const completer = task.completedBy && readBy(task.completedBy).personId;
  const [names, values, draft, before] = await Promise.all([
    namesOf(read, [task.claimedBy, completer]),
    valuesOf(read, found),
    mayComplete ? draftOf(ctx, read, at) : null,
    decidedBefore(ctx, found),
  ]);
  const shown = mayComplete
    ? await showPersonal(read, caseRow.id, values, drawing.isPersonal)
    : maskPersonal(values, drawing.isPersonal);
  return {
    ...toOpenTask(task, drawing, names, mayComplete),
    caseId: caseRow.id,
    caseTitle: caseRow.title,
    town: caseRow.town,
    status: task.status,
    doc: drawing.node(task.node)?.doc ?? null,
    fields: formFields(drawing, task.node, shown),
    draft,
    before,
    completedBy: completer && names(completer),
    completedAt: task.completedAt,
  };
}

/** What was answered is in the log; what is to be answered starts from what the case knows. */
async function valuesOf(read: Reads, { task, caseRow }: FoundTask): Promise<Data> {
  if (task.status !== 'completed' || task.closedSeq === null) return { ...caseRow.data, ...task.data };
  const entry = await read.log.first({ caseId: caseRow.id, seq: task.closedSeq });
  const answered = entry?.event['type'] === 'taskCompleted' ? entry.event['data'] : undefined;
  return { ...task.data, ...(answered as Data | undefined) };
}
