import type { EntitySchema } from 'typeorm';
import type { NewRow, Page, PageOf, RowReader, RowWriter, Where, Window } from '../rows.ts';

/** One table, read: the thin part every repository shares. */
export class TableReader<Row extends object> {
  constructor(
    protected readonly rows: RowReader,
    protected readonly table: EntitySchema<Row>,
  ) {}

  find(where: Where<Row> = {}, window?: Window<Row>): Promise<Row[]> {
    return this.rows.find(this.table, where, window);
  }

  async first(where: Where<Row>, window?: Window<Row>): Promise<Row | undefined> {
    const [row] = await this.rows.find(this.table, where, { ...window, limit: 1 });
    return row;
  }

  /** A page by keyset: stable while rows come and go. */
  page(where: Where<Row>, page: PageOf<Row>): Promise<Page<Row>> {
    return this.rows.page(this.table, where, page);
  }

  count(where: Where<Row> = {}): Promise<number> {
    return this.rows.count(this.table, where);
  }
}

/** One table, written, inside a unit of work. */
export class TableWriter<Row extends object> extends TableReader<Row> {
  constructor(
    protected override readonly rows: RowWriter,
    table: EntitySchema<Row>,
  ) {
    super(rows, table);
  }

  /** In primary-key order, held until the unit of work ends. */
  lock(where: Where<Row>): Promise<Row[]> {
    return this.rows.lock(this.table, where);
  }

  insert(...rows: NewRow<Row>[]): Promise<void> {
    return this.rows.insert(this.table, rows);
  }

  upsert(...rows: NewRow<Row>[]): Promise<void> {
    return this.rows.upsert(this.table, rows);
  }

  /** Those whose primary key is not there yet. */
  insertMissing(...rows: NewRow<Row>[]): Promise<void> {
    return this.rows.insertMissing(this.table, rows);
  }

  update(where: Where<Row>, set: Partial<Row>): Promise<number> {
    return this.rows.update(this.table, where, set);
  }

  remove(where: Where<Row>): Promise<number> {
    return this.rows.remove(this.table, where);
  }
}
