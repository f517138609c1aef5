import { appendEntry, rewriteFrom } from '@samskab/persistence';
import type { Database, LogEntry, ReadModel } from '@samskab/persistence';
import type { AppendRequest, CaseActivities } from './case-activities.ts';

/** The record of a case: the strict append, and the rewrite that only a completed task can ask for. */
export function record(db: Database): Pick<CaseActivities, 'append' | 'rewriteLog'> {
  return {
    async append(request) {
      const { result, hash } = await db.transaction((tx) =>
        appendEntry(tx, { ...written(request), versionId: request.versionId }),
      );
      return result === 'mismatch' ? { result } : { result, hash };
    },
    async rewriteLog(request) {
      const { entry, view } = written(request);
      const { result, hash } = await db.transaction((tx) =>
        rewriteFrom(tx, { entries: [entry], view, versionId: request.versionId }),
      );
      // Every entry before this one was written by the same workflow and acknowledged: it cannot be another.
      if (result === 'mismatch') throw new Error(`the log of ${entry.caseId} differs before ${entry.seq}`);
      return { hash };
    },
  };
}

function written({ caseId, prevHash, step, view }: AppendRequest): { entry: LogEntry; view: ReadModel } {
  // The engine's types and the database's say the same of JSON that has passed through Temporal.
  return { entry: { caseId, prevHash, ...step } as LogEntry, view: view as ReadModel };
}
