import { tasks } from '../entities/read-model.ts';
import type { TaskRow } from '../entities/read-model.ts';
import type { Keyset, Page, RowReader, RowWriter, Where } from '../rows.ts';
import { TableReader, TableWriter } from './table.ts';

export type TaskSort = 'due' | 'opened';
export type TaskPage = { sort: TaskSort; cursor?: string | undefined; limit: number };
/** A task is addressed by its case and its id. */
export type TaskKey = { caseId: string; id: string };

/** Tasks without a deadline come after all that have one. */
const order: Record<TaskSort, Keyset<TaskRow>> = {
  due: [{ by: 'dueAt', absent: '9999' }, { by: 'openedAt' }, { by: 'caseId' }, { by: 'id' }],
  opened: [{ by: 'openedAt' }, { by: 'caseId' }, { by: 'id' }],
};

export class TaskReader extends TableReader<TaskRow> {
  constructor(rows: RowReader) {
    super(rows, tasks);
  }

  /** By any of role, status, case, claimedBy, dueAt; paged by key. */
  list(where: Where<TaskRow>, { sort, ...page }: TaskPage): Promise<Page<TaskRow>> {
    return this.page(where, { order: order[sort], ...page });
  }
}

export class Tasks extends TableWriter<TaskRow> {
  constructor(rows: RowWriter) {
    super(rows, tasks);
  }

  /** False when it is not open, or someone else's already. */
  async claim(key: TaskKey, personId: string, at: string): Promise<boolean> {
    const open = { ...key, status: 'open' as const };
    const mine = await this.update({ ...open, claimedBy: [personId] }, { claimedBy: personId });
    return mine > 0 || (await this.update({ ...open, claimedBy: null }, { claimedBy: personId, claimedAt: at })) > 0;
  }

  /** False when it was not theirs. */
  async release(key: TaskKey, personId: string): Promise<boolean> {
    const freed = { claimedBy: null, claimedAt: null };
    return (await this.update({ ...key, status: 'open', claimedBy: personId }, freed)) > 0;
  }
}
