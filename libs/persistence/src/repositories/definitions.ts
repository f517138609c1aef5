import { versions } from '../entities/definitions.ts';
import type { VersionRow } from '../entities/definitions.ts';
import type { NewRow, RowReader, RowWriter } from '../rows.ts';
import { TableReader } from './table.ts';

const newestOfEach = `SELECT v.id FROM definition_version v
  WHERE v.number = (SELECT MAX(w.number) FROM definition_version w
    WHERE w.process_key = v.process_key AND w.case_id IS NULL)`;

export class VersionReader extends TableReader<VersionRow> {
  constructor(rows: RowReader) {
    super(rows, versions);
  }

  /** The newest version of a process that any case may begin on. */
  latest(processKey: string): Promise<VersionRow | undefined> {
    return this.first({ processKey, caseId: null }, { order: { number: 'desc' } });
  }

  /** The number the next version of a process has that any case may begin on: 1, 2, 3 … */
  async nextNumber(processKey: string): Promise<number> {
    return ((await this.latest(processKey))?.number ?? 0) + 1;
  }

  /** The number the next version has that is one case's own: below 0, so that it takes none from the others. */
  async nextOwnNumber(processKey: string): Promise<number> {
    const last = await this.first({ processKey }, { order: { number: 'asc' } });
    return Math.min(last?.number ?? 0, 0) - 1;
  }

  /** The newest published version of every process. */
  async newest(): Promise<VersionRow[]> {
    const ids = await this.rows.sql<{ id: string }>(newestOfEach);
    return ids.length === 0 ? [] : this.find({ id: ids.map(({ id }) => id) });
  }
}

/** Versions are only ever added. */
export class Versions extends VersionReader {
  constructor(protected override readonly rows: RowWriter) {
    super(rows);
  }

  /** Throws `Conflict` when the number is taken: someone published in between. */
  publish(version: NewRow<VersionRow>): Promise<void> {
    return this.rows.insert(versions, [version]);
  }
}
