import type { CommentList, WriteComment } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, readableCase } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { refuseOtherTask } from '../tasks/of-case.ts';

/** Of one task, or of the whole case; in the order they were said. */
export async function listComments(ctx: Ctx, caseId: string, taskId?: string): Promise<CommentList> {
  const { read } = ctx.database;
  await readableCase(ctx, read, caseId);
  const where = { caseId, ...(taskId !== undefined && { taskId }) };
  const rows = await read.comments.find(where, { order: { writtenAt: 'asc', id: 'asc' } });
  const name = await namesOf(
    read,
    rows.map(({ writtenBy }) => writtenBy),
  );
  return {
    items: rows.map(({ id, taskId: of, text, writtenBy, writtenAt }) => ({
      ...{ id, taskId: of, text, by: name(writtenBy), at: writtenAt },
    })),
  };
}

/** No event: it moves no token. The same id again is the same comment. */
export async function writeComment(ctx: Ctx, id: string, caseId: string, body: WriteComment): Promise<CommentList> {
  await ctx.database.transaction(async (tx) => {
    const row = await heldCase(tx, caseId);
    authorise(ctx, 'case.contribute', await readCaseResource(tx.read, row));
    if (await tx.comments.first({ id })) return;
    await refuseOtherTask(tx, caseId, body.taskId);
    const said = { taskId: body.taskId ?? null, text: body.text, writtenBy: ctx.actor.id };
    await tx.comments.insert({ id, caseId, ...said, writtenAt: await ctx.clock.now(tx.read) });
    await tx.touches.touch(caseId);
  });
  return listComments(ctx, caseId, body.taskId);
}
