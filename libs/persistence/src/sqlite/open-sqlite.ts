import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { DataSource } from 'typeorm';
import type { Database } from '../database.ts';
import { inOurWords } from '../errors.ts';
import { migrations } from '../migrations/index.ts';
import { SnakeCase } from '../naming.ts';
import { readsOf } from '../reads.ts';
import { repeat } from '../repeat.ts';
import type { Patience } from '../repeat.ts';
import { tables } from '../tables.ts';
import { unitsOfWork } from '../unit-of-work.ts';
import { ImmediateDriver } from './immediate-driver.ts';
import { queue } from './queue.ts';

/** Milliseconds. libsql waits for another process's lock without letting the event loop go: so it hardly waits. */
const busyTimeout = 5;
const defaultPatience: Patience = { total: 10_000, shortest: 2, longest: 40 };

/** One connection that writes, behind a queue, and one that only reads what is committed. */
export async function openSqlite(file: string, patience = defaultPatience): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const writer = await openSource(file, ['journal_mode = WAL', 'synchronous = FULL', 'recursive_triggers = ON']);
  const reader = await openSource(file, ['query_only = ON']);
  const gate = queue();
  return {
    dialect: 'sqlite',
    transaction: unitsOfWork({ source: writer, gate, patience }),
    ...readsOf(reader, patience),
    migrate: () => gate(() => repeat(() => inOurWords(() => migrate(writer)), patience)),
    close: () => gate(async () => void (await Promise.all([writer.destroy(), reader.destroy()]))),
  };
}

/** TypeORM itself turns `foreign_keys` on. */
function openSource(database: string, pragmas: string[]): Promise<DataSource> {
  const prepareDatabase = (connection: Libsql.Database) => {
    for (const pragma of pragmas) connection.pragma(pragma);
  };
  const open = async () => {
    const source = new DataSource({
      type: 'better-sqlite3',
      driver: Libsql,
      database,
      timeout: busyTimeout,
      prepareDatabase,
      entities: tables,
      migrations,
      namingStrategy: new SnakeCase(),
    });
    return Object.assign(source, { driver: new ImmediateDriver(source) }).initialize();
  };
  return repeat(() => inOurWords(open), defaultPatience);
}

/** All of them or none, and no other process in between. */
async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    await source.runMigrations({ transaction: 'none' });
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}
