import { cases, logEntries } from '../entities/cases.ts';
import type { CaseRow, LogEntryRow } from '../entities/cases.ts';
import type { Page, RowReader, Where } from '../rows.ts';
import { TableReader } from './table.ts';

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

  /** The heads of these cases, and nothing of their data. */
  async heads(ids: readonly string[]): Promise<CaseHead[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT id, head_seq AS seq, head_hash AS hash FROM case_record WHERE id IN (${ids.map(() => '?').join(', ')})`;
    const rows = await this.rows.sql<{ id: string; seq: number | string; hash: string }>(sql, ids);
    return rows.map(({ id, seq, hash }) => ({ id, seq: Number(seq), version: hash }));
  }

  /** How many cases still run on each of these versions; one that is not there has none. */
  async runningByVersion(versionIds: readonly string[]): Promise<Map<string, number>> {
    if (versionIds.length === 0) return new Map();
    const sql = onVersion(versionIds.length);
    const rows = await this.rows.sql<{ version: string; cases: number | string }>(sql, versionIds);
    return new Map(rows.map(({ version, cases }) => [version, Number(cases)]));
  }
}

const onVersion = (count: number) => `SELECT version_id AS version, COUNT(*) AS cases FROM case_record
  WHERE status IN ('starting', 'running') AND version_id IN (${Array(count).fill('?').join(', ')}) GROUP BY version_id`;

/** Where a case stands, without what it knows; `version` changes with every entry, also when a tail is rewritten. */
export type CaseHead = { id: string; seq: number; version: string };

export class LogReader extends TableReader<LogEntryRow> {
  constructor(rows: RowReader) {
    super(rows, logEntries);
  }

  /** Entries from a seq on, in order. */
  entries(caseId: string, fromSeq = 0, limit?: number): Promise<LogEntryRow[]> {
    const window = { order: { seq: 'asc' as const }, ...(limit === undefined ? {} : { limit }) };
    return this.find({ caseId, seq: { from: fromSeq } }, window);
  }

  head(caseId: string): Promise<LogEntryRow | undefined> {
    return this.first({ caseId }, { order: { seq: 'desc' } });
  }
}
