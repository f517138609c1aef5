import { followers, openPages } from '../entities/open.ts';
import type { FollowerRow, OpenPageRow } from '../entities/open.ts';
import type { RowReader } from '../rows.ts';
import { TableReader } from './table.ts';

const MOST = 500;

export class OpenPageReader extends TableReader<OpenPageRow> {
  constructor(rows: RowReader) {
    super(rows, openPages);
  }

  /** Open cases that have no page yet, the oldest first. */
  async missing(): Promise<string[]> {
    const rows = await this.rows.sql<{ id: string }>(MISSING);
    return rows.map(({ id }) => id);
  }
}

const MISSING = `SELECT c.id AS id FROM case_record c LEFT JOIN open_page p ON p.case_id = c.id
  WHERE p.case_id IS NULL AND c.closed = 0 ORDER BY c.started_at, c.id LIMIT ${MOST}`;

export class FollowerReader extends TableReader<FollowerRow> {
  constructor(rows: RowReader) {
    super(rows, followers);
  }

  /** Cases in which something has happened that a confirmed follower has not been told of. */
  async behind(): Promise<string[]> {
    const rows = await this.rows.sql<{ id: string }>(BEHIND);
    return rows.map(({ id }) => id);
  }
}

const BEHIND = `SELECT DISTINCT c.id AS id FROM follower f JOIN case_record c ON c.id = f.case_id
  WHERE f.confirmed_at IS NOT NULL AND c.closed = 0 AND f.told_seq < c.head_seq LIMIT ${MOST}`;
