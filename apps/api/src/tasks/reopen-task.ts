import { Refusal } from '@samskab/contracts';
import type { Command, ReopenTask } from '@samskab/contracts';
import type { Move } from '@samskab/engine';
import type { LogEntryRow, TaskRow, TokenRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import { heldCase, refuseEnded } from '../cases/find-case.ts';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import type { TaskAddress } from './find-task.ts';

/** The scope of a process itself. */
const ROOT = 'i0';

/**
 * A step completed by mistake is done again, with a reason: the tokens its completion put down are taken up, and one is
 * put back where it was. Only while nothing but reminders has happened since, and nobody has begun on what it opened.
 */
export const reopenTask = (ctx: Ctx, id: string, task: TaskAddress, body: ReopenTask): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'reopenTask',
    request: { ...task, ...body },
    prepare: (tx) => prepare(ctx, tx, task, body),
  });

async function prepare(ctx: Ctx, tx: Tx, { caseId, taskId }: TaskAddress, { reason }: ReopenTask): Promise<Prepared> {
  const caseRow = await heldCase(tx, caseId);
  const task = await tx.tasks.first({ caseId, id: taskId });
  if (!task) throw new Refusal('notFound');
  authorise(ctx, 'case.reopen', await readCaseResource(tx.read, caseRow));
  refuseEnded(caseRow);
  const opened = await untouched(tx, task);
  const scope = opened[0]?.scope ?? ROOT;
  const cancel = opened.map(({ instance }) => instance);
  return { caseId, event: { type: 'tokensMoved', cancel, start: [{ node: task.node, scope }], reason } };
}

/** The tokens the task's completion put down, all of them still there and as they were. */
async function untouched(tx: Tx, { caseId, status, closedSeq }: TaskRow): Promise<TokenRow[]> {
  if (status !== 'completed' || closedSeq === null) throw new Refusal('notOffered', 'Opgaven er ikke afsluttet.');
  const [completion, ...since] = await tx.read.log.entries(caseId, closedSeq);
  const opened = completion && openedBy(completion);
  if (!opened || !since.every(isReminder)) throw new Refusal('reopenTooLate');
  const tokens = opened.length > 0 ? await tx.tokens.find({ caseId, instance: opened }) : [];
  if (tokens.length < opened.length || (await isBegun(tx, caseId, opened))) throw new Refusal('reopenTooLate');
  return tokens;
}

/** Nothing when other branches were joined or cancelled on the way: putting one token back would not undo that. */
function openedBy({ moves }: LogEntryRow): string[] | undefined {
  const made = moves as Move[];
  if (made.some(({ what }) => what === 'joined' || what === 'cancelled')) return undefined;
  const gone = new Set(made.filter(({ what }) => what !== 'entered').map(({ instance }) => instance));
  return made.filter(({ what, instance }) => what === 'entered' && !gone.has(instance)).map(({ instance }) => instance);
}

const isReminder = ({ event, moves }: LogEntryRow): boolean => event['type'] === 'timerFired' && moves.length === 0;

/** Somebody took a task, prepared an item or an offer, or work has been sent out. */
async function isBegun(tx: Tx, caseId: string, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const counts = await Promise.all([
    tx.works.count({ caseId, id: ids }),
    tx.tasks.count({ caseId, id: ids, claimedBy: { from: '' } }),
    tx.agenda.count({ caseId, commandId: ids, status: ['open', 'decided', 'postponed'] }),
    tx.handovers.count({ caseId, commandId: ids, status: ['offered', 'accepted', 'refused'] }),
  ]);
  return counts.some((count) => count > 0);
}
