import { startMariaDb, tempDir } from '@samskab/testing';
import { openDatabase } from '../src/open-database.ts';
import type { Database } from '../src/database.ts';

/** A fresh, migrated database of a dialect, and what ends it with all it was kept in. */
export interface TestDatabase {
  db: Database;
  url: string;
  stop(): Promise<void>;
}

async function onSqlite(): Promise<TestDatabase> {
  const home = tempDir();
  const url = `${home.path}/samskab.sqlite`;
  const db = await openDatabase({ url, home: home.path });
  await db.migrate();
  return { db, url, stop: () => db.close().finally(home.remove) };
}

async function onMariaDb(): Promise<TestDatabase> {
  const server = await startMariaDb();
  const db = await openDatabase({ url: server.url, home: '/nowhere' });
  await db.migrate();
  return { db, url: server.url, stop: () => db.close().finally(server.stop) };
}

/** Every test of the tables runs on both. */
export const dialects: [string, () => Promise<TestDatabase>][] = [
  ['SQLite', onSqlite],
  ['MariaDB', onMariaDb],
];
