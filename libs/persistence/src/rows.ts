import type { EntitySchema } from 'typeorm';

/** Bounds on a column that sorts as it reads: instants, dates, numbers; or a piece of text. */
export type Bound<Value> = { below: Value } | { upTo: Value } | { from: Value } | { contains: string };
/** Matches on equality; a list matches any of its values, null matches the absence. Leave a key out, never undefined. */
export type Where<Row> = { [K in keyof Row]?: Row[K] | readonly Row[K][] | Bound<NonNullable<Row[K]>> };
export type Order<Row> = { [K in keyof Row]?: 'asc' | 'desc' };
export type Window<Row> = { order?: Order<Row>; limit?: number };

/** One column of a keyset: `absent` is what a missing value counts as in the order. */
export type Keyset<Row> = readonly { by: keyof Row & string; desc?: boolean; absent?: string }[];
/** `order` must end in a unique column; `cursor` is the `next` of the page before. */
export type PageOf<Row> = { order: Keyset<Row>; cursor?: string | undefined; limit: number };
export type Page<Row> = { items: Row[]; next: string | null };

type Nullable<Row> = { [K in keyof Row]: null extends Row[K] ? K : never }[keyof Row];
/** A row to insert: what may be null may be left out. */
export type NewRow<Row> = Omit<Row, Nullable<Row>> & Partial<Pick<Row, Nullable<Row>>>;

/** What a table answers, wherever it is read. */
export interface RowReader {
  find<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, window?: Window<Row>): Promise<Row[]>;
  page<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, page: PageOf<Row>): Promise<Page<Row>>;
  count<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<number>;
  /** Raw rows by SQL both dialects read, for what equality cannot say; `?` marks the parameters. */
  sql<Raw>(statement: string, parameters?: readonly unknown[]): Promise<Raw[]>;
}

/** What a table takes, inside a unit of work only. */
export interface RowWriter extends RowReader {
  /** As `find`, in the order of the primary key, held against other units of work until this one ends. */
  lock<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<Row[]>;
  insert<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void>;
  /** Inserts, or overwrites in the row of the same primary key the columns given. */
  upsert<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void>;
  /** Inserts those whose primary key is not there yet. */
  insertMissing<Row extends object>(table: EntitySchema<Row>, rows: readonly NewRow<Row>[]): Promise<void>;
  /** How many rows matched. */
  update<Row extends object>(table: EntitySchema<Row>, where: Where<Row>, set: Partial<Row>): Promise<number>;
  remove<Row extends object>(table: EntitySchema<Row>, where: Where<Row>): Promise<number>;
}
