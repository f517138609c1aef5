import type { QueryRunner } from 'typeorm';

type Kind = 'id' | 'key' | 'place' | 'word' | 'instant' | 'hash' | 'line' | 'long' | 'amount' | 'count' | 'flag';
/** A kind, with `?` when the value may be missing. */
type Spec = Kind | `${Kind}?`;

export interface TableDefinition {
  name: string;
  columns: Record<string, Spec>;
  primary: string[];
  unique?: string[][];
  index?: string[][];
  /** Columns, the table they refer to, its columns. */
  foreign?: [string[], string, string[]][];
  /** Rules both dialects read; column names bare. */
  check?: string[];
}

const lengths: Partial<Record<Kind, number>> = {
  id: 120,
  key: 255,
  place: 500,
  word: 40,
  instant: 24,
  hash: 64,
  line: 500,
};
const numbers: Partial<Record<Kind, string>> = { amount: 'bigint', count: 'int', flag: 'tinyint(1)' };

export const isMysql = (runner: QueryRunner): boolean => runner.dataSource.options.type === 'mysql';

/** Safe to repeat: MySQL commits each statement, so a migration that was cut off runs again from its beginning. */
export async function createTable(runner: QueryRunner, table: TableDefinition): Promise<void> {
  const quote = quoter(runner);
  const lines = [
    ...Object.entries(table.columns).map(([name, spec]) => columnSql(runner, name, spec)),
    `PRIMARY KEY (${quote(...table.primary)})`,
    ...(table.unique ?? []).map((columns) => `CONSTRAINT ${named('uq', table, columns)} UNIQUE (${quote(...columns)})`),
    ...(table.foreign ?? []).map(([columns, other, theirs]) => {
      const target = `REFERENCES ${quote(other)} (${quote(...theirs)})`;
      return `CONSTRAINT ${named('fk', table, columns)} FOREIGN KEY (${quote(...columns)}) ${target}`;
    }),
    ...(table.check ?? []).map((rule, index) => `CONSTRAINT ck_${table.name}_${index + 1} CHECK (${rule})`),
    ...(isMysql(runner) ? (table.index ?? []).map((it) => `INDEX ${named('ix', table, it)} (${quote(...it)})`) : []),
  ];
  const ending = isMysql(runner) ? 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' : 'STRICT';
  await runner.query(`CREATE TABLE IF NOT EXISTS ${quote(table.name)} (${lines.join(', ')}) ${ending}`);
  if (!isMysql(runner)) for (const columns of table.index ?? []) await createIndex(runner, table, columns);
}

export async function dropTable(runner: QueryRunner, table: TableDefinition): Promise<void> {
  await runner.query(`DROP TABLE IF EXISTS ${quoter(runner)(table.name)}`);
}

/** Rows that are there get `0` where the column may not be missing. */
export async function addColumn(runner: QueryRunner, table: string, name: string, spec: Spec): Promise<void> {
  if (await runner.hasColumn(table, name)) return;
  const asZero = spec.endsWith('?') ? '' : ' DEFAULT 0';
  await runner.query(`ALTER TABLE ${quoter(runner)(table)} ADD COLUMN ${columnSql(runner, name, spec)}${asZero}`);
}

export async function dropColumn(runner: QueryRunner, table: string, name: string): Promise<void> {
  const quote = quoter(runner);
  if (await runner.hasColumn(table, name)) await runner.query(`ALTER TABLE ${quote(table)} DROP COLUMN ${quote(name)}`);
}

async function createIndex(runner: QueryRunner, table: Named, columns: string[], kind: Index = 'INDEX'): Promise<void> {
  const quote = quoter(runner);
  const name = named('ix', table, columns);
  await runner.query(`CREATE ${kind} IF NOT EXISTS ${name} ON ${quote(table.name)} (${quote(...columns)})`);
}

type Index = 'INDEX' | 'UNIQUE INDEX';

/** Safe to repeat; MySQL has no `IF NOT EXISTS` for indexes. */
export async function addIndex(runner: QueryRunner, table: string, columns: string[], kind: Index = 'INDEX') {
  if (!isMysql(runner)) return createIndex(runner, { name: table }, columns, kind);
  if (await hasIndex(runner, table, columns)) return;
  const quote = quoter(runner);
  await runner.query(
    `CREATE ${kind} ${named('ix', { name: table }, columns)} ON ${quote(table)} (${quote(...columns)})`,
  );
}

export async function dropIndex(runner: QueryRunner, table: string, columns: string[]): Promise<void> {
  const name = named('ix', { name: table }, columns);
  if (!isMysql(runner)) return void (await runner.query(`DROP INDEX IF EXISTS ${name}`));
  if (await hasIndex(runner, table, columns)) await runner.query(`DROP INDEX ${name} ON ${quoter(runner)(table)}`);
}

async function hasIndex(runner: QueryRunner, table: string, columns: string[]): Promise<boolean> {
  const sql = `SELECT 1 FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? LIMIT 1`;
  const found: unknown = await runner.query(sql, [table, named('ix', { name: table }, columns)]);
  return Array.isArray(found) && found.length > 0;
}

type Named = Pick<TableDefinition, 'name'>;

const named = (prefix: string, { name }: Named, columns: string[]): string =>
  `${prefix}_${name}_${columns.join('_')}`.slice(0, 64);

const quoter =
  (runner: QueryRunner) =>
  (...names: string[]): string =>
    names.map((name) => (isMysql(runner) ? `\`${name}\`` : `"${name}"`)).join(', ');

/** Text compares by its bytes in both dialects; SQLite is made as strict about types and lengths as MySQL is. */
function columnSql(runner: QueryRunner, name: string, spec: Spec): string {
  const kind = spec.replace('?', '') as Kind;
  const required = spec.endsWith('?') ? '' : ' NOT NULL';
  const length = lengths[kind];
  const quoted = quoter(runner)(name);
  const longest = length === undefined ? '' : ` CHECK (length(${quoted}) <= ${length})`;
  if (!isMysql(runner)) return `${quoted} ${numbers[kind] ? 'INTEGER' : 'TEXT'}${required}${longest}`;
  return `${quoted} ${numbers[kind] ?? (length === undefined ? 'longtext' : `varchar(${length})`)}${required}`;
}
