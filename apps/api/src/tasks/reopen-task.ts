import { Refusal } from '@samskab/contracts';
import type { Command, FieldFault, Lasting, ReopenTask } from '@samskab/contracts';
import type { CannotReopen } from '@samskab/engine';
import type { CaseRow, Reads, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import type { TaskAddress } from './find-task.ts';
import { weighReopening } from './weigh-reopening.ts';
import type { WeighedReopening } from './weigh-reopening.ts';

/**
 * A step completed by mistake is done again, with a reason, however much has happened since: what came of it is taken
 * away or taken back, what it set is as before. What cannot be taken back (a decision, a message, freed money) must be
 * named in `accepts`, else it is refused as `reopenUnseen` with the list.
 */
export const reopenTask = (ctx: Ctx, id: string, task: TaskAddress, body: ReopenTask): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'reopenTask',
    request: { ...task, ...body },
    prepare: (tx) => prepare(ctx, tx, task, body),
  });

async function prepare(ctx: Ctx, tx: Tx, at: TaskAddress, { reason, seq, accepts }: ReopenTask): Promise<Prepared> {
  const row = await heldCase(tx, at.caseId);
  await authoriseReopening(ctx, tx.read, row, at);
  refuseEnded(row);
  if (seq !== undefined && seq !== row.headSeq) throw new Refusal('stale');
  const weighed = await weighReopening(ctx, tx.read, row, at.taskId);
  if ('why' in weighed) throw refusalOf(weighed.why);
  const unseen = weighed.lasting.filter(({ id }) => !accepts.includes(id));
  if (unseen.length > 0) throw new Refusal('reopenUnseen', undefined, unseen.map(faultOf));
  return { caseId: row.id, event: { type: 'tokensMoved', ...changeOf(weighed), reason } };
}

/** Who may reopen may know of the task; one that is not there is told only to them. */
export async function authoriseReopening(ctx: Ctx, read: Reads, row: CaseRow, { taskId }: TaskAddress): Promise<void> {
  authorise(ctx, 'case.reopen', await readCaseResource(read, row));
  if (!(await read.tasks.first({ caseId: row.id, id: taskId }))) throw new Refusal('notFound');
}

const changeOf = ({ found, undone, posted }: WeighedReopening) => ({
  ...found.change,
  lasting: posted,
  undo: undone.map(({ id, node, work }) => ({ id, node, work })),
});

export function refusalOf(why: CannotReopen): Refusal {
  if (why.cannot === 'nowhere') return new Refusal('reopenNowhere');
  return why.cannot === 'ended' ? new Refusal('caseEnded') : new Refusal('notOffered', 'Opgaven er ikke afsluttet.');
}

const faultOf = ({ id, node, name, text }: Lasting): FieldFault => ({
  path: ['accepts', id],
  code: 'lasts',
  message: `${name}: ${text}`,
  id: node,
});
