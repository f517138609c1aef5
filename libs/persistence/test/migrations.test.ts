import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMariaDb, tempDir } from '@samskab/testing';
import Libsql from 'libsql';
import { DataSource } from 'typeorm';
import type { EntitySchema } from 'typeorm';
import { openDatabase } from '../src/index.ts';
import { migrations } from '../src/migrations/index.ts';
import { SnakeCase } from '../src/naming.ts';
import { tables } from '../src/tables.ts';

const common = { migrations, entities: tables as EntitySchema[], namingStrategy: new SnakeCase() };

interface Empty {
  url: string;
  source: DataSource;
  columnsOf: string;
  tables: string;
  stop(): Promise<void>;
}

async function emptySqlite(): Promise<Empty> {
  const home = tempDir();
  const url = `${home.path}/samskab.sqlite`;
  const source = new DataSource({ type: 'better-sqlite3', driver: Libsql, database: url, ...common });
  return {
    url,
    source,
    columnsOf: 'SELECT name FROM pragma_table_info(?)',
    tables: "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger') AND name NOT LIKE 'sqlite%'",
    stop: () => source.destroy().finally(home.remove),
  };
}

async function emptyMariaDb(): Promise<Empty> {
  const server = await startMariaDb();
  const source = new DataSource({ type: 'mysql', url: server.url, ...common });
  return {
    url: server.url,
    source,
    columnsOf:
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
    tables: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    stop: () => source.destroy().finally(server.stop),
  };
}

describe.each([
  ['SQLite', emptySqlite],
  ['MariaDB', emptyMariaDb],
] as const)('migrations on %s', (_name, start) => {
  let empty: Empty;

  beforeAll(async () => {
    empty = await start();
    await empty.source.initialize();
  }, 60_000);
  afterAll(() => empty.stop());

  const names = async (sql: string, ...parameters: string[]) =>
    (await empty.source.query<{ name: string }[]>(sql, parameters)).map((row) => row.name).toSorted();

  it('bring an empty database up once, though several begin at the same time', async () => {
    const databases = await Promise.all(Array.from({ length: 3 }, () => openDatabase({ url: empty.url, home: '' })));
    await Promise.all(databases.map((database) => database.migrate()));
    for (const database of databases) await database.migrate();
    expect(await empty.source.query('SELECT name FROM migrations')).toHaveLength(migrations.length);
    await Promise.all(databases.map((database) => database.close()));
  }, 60_000);

  it('make exactly the columns the rows are read from', async () => {
    for (const { tableName, columns } of empty.source.entityMetadatas) {
      const mapped = columns.map((column) => column.databaseName).toSorted();
      expect([tableName, await names(empty.columnsOf, tableName)]).toEqual([tableName, mapped]);
    }
  });

  it('finish what was cut off in the middle', async () => {
    await empty.source.query("DELETE FROM migrations WHERE name LIKE 'Handovers%'");
    const database = await openDatabase({ url: empty.url, home: '' });
    await database.migrate();
    expect(await empty.source.query('SELECT name FROM migrations')).toHaveLength(migrations.length);
    await database.close();
  });

  it('can be taken back, the last first', async () => {
    for (const _ of migrations) await empty.source.undoLastMigration({ transaction: 'none' });
    expect(await names(empty.tables)).toEqual(['migrations']);
  });
});
