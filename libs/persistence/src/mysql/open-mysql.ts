import mysql from 'mysql2';
import type { Pool, PoolOptions } from 'mysql2';
import { DataSource } from 'typeorm';
import type { Database } from '../database.ts';
import { DatabaseAway, inOurWords } from '../errors.ts';
import { migrations } from '../migrations/index.ts';
import { SnakeCase } from '../naming.ts';
import { readsOf } from '../reads.ts';
import { repeat } from '../repeat.ts';
import type { Patience } from '../repeat.ts';
import { tables } from '../tables.ts';
import { unitsOfWork } from '../unit-of-work.ts';

/** Milliseconds: a deadlock passes at once; a server that is gone is told as `DatabaseAway` before people wonder. */
const defaultPatience: Patience = { total: 2_000, shortest: 5, longest: 200 };

/** MySQL 8.4 or MariaDB 10.11 and later: a pool that writes and a smaller one that reads. */
export async function openMysql(url: string, patience = defaultPatience): Promise<Database> {
  const writer = await openSource(url, 10);
  const reader = await openSource(url, 5);
  return {
    dialect: 'mysql',
    transaction: unitsOfWork({ source: writer, gate: (unit) => unit(), patience }),
    ...readsOf(reader, patience),
    migrate: () => inOurWords(() => migrate(writer)),
    close: async () => void (await Promise.all([writer.destroy(), reader.destroy()])),
  };
}

function openSource(url: string, poolSize: number): Promise<DataSource> {
  const open = () =>
    new DataSource({
      type: 'mysql',
      driver: { ...mysql, createPool },
      url,
      poolSize,
      charset: 'utf8mb4',
      connectTimeout: 3_000,
      supportBigNumbers: true,
      bigNumberStrings: true,
      entities: tables,
      migrations,
      namingStrategy: new SnakeCase(),
    }).initialize();
  return repeat(() => inOurWords(open), defaultPatience);
}

/**
 * What every connection needs, whatever the server's settings say: strict about lengths, quoting as mysql2 quotes, and
 * a wait for a lock in seconds, after which the unit is run again.
 */
const session = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 5",
];

function createPool(options: PoolOptions): Pool {
  const pool = mysql.createPool(options);
  // A connection that breaks here fails again, and is told of, with the statement it was opened for.
  pool.on('connection', (connection) => {
    for (const statement of session) connection.query(statement, () => undefined);
  });
  return pool;
}

/** Behind a lock of the server's, because MySQL commits every change of the schema by itself. */
async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  const name = "CONCAT('samskab:', DATABASE())";
  try {
    const [lock] = await runner.manager.query<{ held: unknown }[]>(`SELECT GET_LOCK(${name}, 120) AS held`);
    if (Number(lock?.held) !== 1) throw new DatabaseAway('Another process has been migrating for two minutes');
    await source.runMigrations({ transaction: 'none' });
  } finally {
    await runner.query(`SELECT RELEASE_LOCK(${name})`).catch(() => undefined);
    await runner.release();
  }
}
