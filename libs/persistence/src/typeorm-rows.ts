import type { EntityManager, EntitySchema, FindManyOptions } from 'typeorm';
import { isDuplicate } from './errors.ts';
import { pageQuery, pageOf } from './page.ts';
import type { NewRow, Order, Page, PageOf, RowReader, RowWriter, Where, Window } from './rows.ts';
import { toFindWhere } from './where.ts';

/** Runs one statement: where errors are told in our words, and a reader's are tried again. */
export type Run = <T>(statement: () => Promise<T>) => Promise<T>;

export class TypeormReader implements RowReader {
  constructor(
    protected readonly manager: EntityManager,
    protected readonly run: Run,
  ) {}

  find<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, window: Window<Row> = {}): Promise<Row[]> {
    const { order, limit } = window;
    const options = { where: toFindWhere(where), order, ...(limit === undefined ? {} : { take: limit }) };
    return this.run(() => this.manager.find(table, options as FindManyOptions<Row>));
  }

  page<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, page: PageOf<Row>): Promise<Page<Row>> {
    return this.run(async () => pageOf(await pageQuery(this.manager, table, where, page).getMany(), page));
  }

  count<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<number> {
    return this.run(() => this.manager.countBy(table, toFindWhere(where)));
  }

  sql<Raw>(statement: string, parameters: readonly unknown[] = []): Promise<Raw[]> {
    return this.run(() => this.manager.query<Raw[]>(statement, [...parameters]));
  }
}

export class TypeormWriter extends TypeormReader implements RowWriter {
  lock<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<Row[]> {
    const order = Object.fromEntries(primaryKey(table).map((column) => [column, 'asc'])) as Order<Row>;
    // An SQLite unit of work holds the whole file from its first moment.
    if (this.manager.dataSource.options.type !== 'mysql') return this.find(table, where, { order });
    const options = { where: toFindWhere(where), order, lock: { mode: 'pessimistic_write' } };
    return this.run(() => this.manager.find(table, options as FindManyOptions<Row>));
  }

  async insert<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void> {
    if (rows.length === 0) return;
    const values = rows as readonly object[] as Row[];
    await this.run(() =>
      this.manager.createQueryBuilder().insert().into(table).values(values).updateEntity(false).execute(),
    );
  }

  /** Not the dialects' own upsert: MySQL's would overwrite another row that shares a second unique key. */
  async upsert<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void> {
    for (const row of rows) {
      const [key, rest] = split(table, row);
      if ((await this.update(table, key, rest)) > 0) continue;
      await this.insert(table, [row]).catch(async (error: unknown) => {
        if (!isDuplicate(error) || (await this.update(table, key, rest)) === 0) throw error;
      });
    }
  }

  /** Not the dialects' own either: they would also pass over what refers to nothing. */
  async insertMissing<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void> {
    for (const row of rows) {
      const [key] = split(table, row);
      if ((await this.count(table, key)) > 0) continue;
      await this.insert(table, [row]).catch(async (error: unknown) => {
        if (!isDuplicate(error) || (await this.count(table, key)) === 0) throw error;
      });
    }
  }

  async update<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, set: Partial<Row>): Promise<number> {
    const query = this.manager
      .createQueryBuilder()
      .update(table)
      .set(set as object)
      .where(toFindWhere(where));
    return (await this.run(() => query.execute())).affected ?? 0;
  }

  async remove<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(table).where(toFindWhere(where));
    return (await this.run(() => query.execute())).affected ?? 0;
  }
}

function primaryKey<Row>(table: EntitySchema<Row>): string[] {
  const columns = Object.entries<{ primary?: boolean } | undefined>(table.options.columns);
  return columns.filter(([, column]) => column?.primary).map(([name]) => name);
}

function split<Row extends object>(table: EntitySchema<Row>, row: NewRow<Row>): [Where<Row>, Partial<Row>] {
  const key = new Set(primaryKey(table));
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  const pick = (inKey: boolean) => Object.fromEntries(entries.filter(([name]) => key.has(name) === inKey));
  return [pick(true) as Where<Row>, pick(false) as Partial<Row>];
}
