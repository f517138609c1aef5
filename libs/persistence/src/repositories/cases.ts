import { randomUUID } from 'node:crypto';
import { cases, caseTouches, logEntries } from '../entities/cases.ts';
import type { CaseRow, CaseTouchRow, LogEntryRow } from '../entities/cases.ts';
import type { Page, RowReader, RowWriter, Where } from '../rows.ts';
import { TableReader, TableWriter } from './table.ts';

export class CaseReader extends TableReader<CaseRow> {
  constructor(rows: RowReader) {
    super(rows, cases);
  }

  /** Those something happened in last come first; paged by key. */
  list(where: Where<CaseRow>, page: { cursor?: string | undefined; limit: number }): Promise<Page<CaseRow>> {
    return this.page(where, { order: [{ by: 'lastEventAt', desc: true }, { by: 'id' }], ...page });
  }

  /** The next thing time does to any running case: where the demo clock jumps. */
  async nextDue(): Promise<string | null> {
    const where: Where<CaseRow> = { status: 'running', nextDueAt: { from: '' } };
    const next = await this.first(where, { order: { nextDueAt: 'asc' } });
    return next?.nextDueAt ?? null;
  }

  /** The running cases, and of them those that time should have done something to; nothing of their data. */
  running(dueUpTo?: string): Promise<string[]> {
    const due = dueUpTo === undefined ? '' : ' AND next_due_at <= ? ORDER BY next_due_at';
    const sql = `SELECT id FROM case_record WHERE status = 'running'${due}`;
    return this.ids(sql, dueUpTo === undefined ? [] : [dueUpTo]);
  }

  private async ids(sql: string, parameters: string[]): Promise<string[]> {
    return (await this.rows.sql<{ id: string }>(sql, parameters)).map(({ id }) => id);
  }

  /** The heads of these cases, and nothing of their data. */
  async heads(ids: readonly string[]): Promise<CaseHead[]> {
    if (ids.length === 0) return [];
    const rows = await this.rows.sql<HeadColumns>(headsOf(ids.length), ids);
    return rows.map(({ id, seq, hash, mark }) => ({ id, seq: Number(seq), version: mark ? `${hash}.${mark}` : hash }));
  }

  /** How many cases still run on each of these versions; one that is not there has none. */
  async runningByVersion(versionIds: readonly string[]): Promise<Map<string, number>> {
    if (versionIds.length === 0) return new Map();
    const sql = onVersion(versionIds.length);
    const rows = await this.rows.sql<{ version: string; cases: number | string }>(sql, versionIds);
    return new Map(rows.map(({ version, cases }) => [version, Number(cases)]));
  }
}

type HeadColumns = { id: string; seq: number | string; hash: string; mark: string | null };

const headsOf = (count: number) => `SELECT c.id AS id, c.head_seq AS seq, c.head_hash AS hash, t.mark AS mark
  FROM case_record c LEFT JOIN case_touch t ON t.case_id = c.id WHERE c.id IN (${Array(count).fill('?').join(', ')})`;

const onVersion = (count: number) => `SELECT version_id AS version, COUNT(*) AS cases FROM case_record
  WHERE status IN ('starting', 'running') AND version_id IN (${Array(count).fill('?').join(', ')}) GROUP BY version_id`;

/**
 * Where a case stands, without what it knows; `version` changes with every entry, also when a tail is rewritten, and
 * with every touch.
 */
export type CaseHead = { id: string; seq: number; version: string };

/** What is written beside a case and moves no token: who looks at the case is told of it all the same. */
export class Touches extends TableWriter<CaseTouchRow> {
  constructor(rows: RowWriter) {
    super(rows, caseTouches);
  }

  async touch(...caseIds: (string | null)[]): Promise<void> {
    const ids = [...new Set(caseIds)].filter((id) => id !== null).toSorted();
    await this.upsert(...ids.map((caseId) => ({ caseId, mark: randomUUID() })));
  }
}

export class LogReader extends TableReader<LogEntryRow> {
  constructor(rows: RowReader) {
    super(rows, logEntries);
  }

  /** Entries from a seq on, in order. */
  entries(caseId: string, fromSeq = 0, limit?: number): Promise<LogEntryRow[]> {
    const window = { order: { seq: 'asc' as const }, ...(limit === undefined ? {} : { limit }) };
    return this.find({ caseId, seq: { from: fromSeq } }, window);
  }

  /** Who acted last before each of these cases' items opened. */
  async openers(caseIds: readonly string[]): Promise<ItemOpener[]> {
    if (caseIds.length === 0) return [];
    return this.rows.sql<ItemOpener>(openersOf(caseIds.length), caseIds);
  }

  head(caseId: string): Promise<LogEntryRow | undefined> {
    return this.first({ caseId }, { order: { seq: 'desc' } });
  }
}

export type ItemOpener = { caseId: string; item: string; actorId: string };

const openersOf = (count: number) => `SELECT i.case_id AS caseId, i.id AS item, l.actor_id AS actorId
  FROM case_item i JOIN log_entry l ON l.case_id = i.case_id AND l.seq = (SELECT MAX(e.seq) FROM log_entry e
    WHERE e.case_id = i.case_id AND e.seq <= i.opened_seq AND e.actor_id IS NOT NULL)
  WHERE i.case_id IN (${Array(count).fill('?').join(', ')})`;
