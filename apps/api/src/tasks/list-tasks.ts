import type { TaskFilter, TaskRow as TaskItem } from '@samskab/contracts';
import type { CaseRow, TaskRow, Where } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import { caseResources } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { toOpenTask } from './open-task.ts';
import { hasRole } from './own-role.ts';
import { taskResource } from './task-resource.ts';

type TaskList = { items: TaskItem[]; next: string | null };
/** However few of the tasks are the caller's, a page reads no further than this many times its limit. */
const ROUNDS = 20;

/**
 * Tasks the caller may see. `mine`: those they took, and those nobody took that are their own role's or have come to it
 * overdue. A page reads on until it is full, so that `next` is exact.
 */
export async function listTasks(ctx: Ctx, filter: TaskFilter): Promise<TaskList> {
  authorise(ctx, 'task.list', {});
  const where = whereOf(ctx, filter);
  const list: TaskList = { items: [], next: filter.cursor ?? null };
  for (let round = 0; round < ROUNDS && list.items.length < filter.limit; round += 1) {
    const limit = filter.limit - list.items.length;
    const page = await ctx.database.read.tasks.list(where, {
      sort: filter.sort,
      limit,
      cursor: list.next ?? undefined,
    });
    list.items.push(...(await toItems(ctx, page.items, filter.mine)));
    list.next = page.next;
    if (page.next === null) break;
  }
  return list;
}

const whereOf = (ctx: Ctx, { role, status, caseId }: TaskFilter): Where<TaskRow> => ({
  status,
  ...onlyOwn(ctx),
  ...(role && { role }),
  ...(caseId && { caseId }),
});

const onlyOwn = ({ actor }: Ctx): Where<TaskRow> =>
  actor.roles.every((role) => role === 'participant')
    ? { caseId: actor.participations.map(({ caseId }) => caseId) }
    : {};

/** Five queries, however many rows. */
async function toItems(ctx: Ctx, rows: TaskRow[], mine: boolean): Promise<TaskItem[]> {
  if (rows.length === 0) return [];
  const { read } = ctx.database;
  const cases = await read.cases.find({ id: [...new Set(rows.map(({ caseId }) => caseId))] });
  const [resource, drawing, names] = await Promise.all([
    caseResources(read, cases),
    ctx.drawings.all(
      read,
      cases.map(({ versionId }) => versionId),
    ),
    namesOf(
      read,
      rows.map(({ claimedBy }) => claimedBy),
    ),
  ]);
  const byId = new Map(cases.map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    const caseRow = byId.get(row.caseId);
    if (!caseRow || (mine && !isMine(ctx, row))) return [];
    const drawn = drawing(caseRow.versionId);
    const asked = taskResource(resource(caseRow.id), drawn, row);
    if (!may(ctx, 'task.read', asked)) return [];
    const mayComplete = row.status === 'open' && may(ctx, 'task.complete', asked);
    return [{ ...toOpenTask(row, drawn, names, mayComplete), ...placed(caseRow), status: row.status }];
  });
}

const placed = ({ id, title, town }: CaseRow) => ({ caseId: id, caseTitle: title, town });

function isMine({ actor }: Ctx, { caseId, role, claimedBy, escalatedTo }: TaskRow): boolean {
  if (claimedBy !== null) return claimedBy === actor.id;
  return hasRole(actor, caseId, role) || hasRole(actor, caseId, escalatedTo);
}
