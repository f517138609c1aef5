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

/** Milliseconds: a deadlock passes at once; a server that is gone is told as `DatabaseAway` before people wonder. */
const defaultPatience: Patience = { total: 2_000, shortest: 5, longest: 200 };

/** MySQL 8.4 or MariaDB 10.11 and later: a pool that writes and a smaller one that reads. */
export async function openMysql(url: string, patience = defaultPatience): Promise<Database> {
  const writer = await openSource(url, 10);
  const reader = await openSource(url, 5);
  return {
    dialect: 'mysql',
    transaction: unitsOfWork({ source: writer, isolation: 'READ COMMITTED', gate: (unit) => unit(), patience }),
    ...readsOf(reader, patience),
    migrate: () => inOurWords(() => migrate(writer)),
    close: async () => void (await Promise.all([writer.destroy(), reader.destroy()])),
  };
}

function openSource(url: string, poolSize: number): Promise<DataSource> {
  const open = () =>
    new DataSource({
      type: 'mysql',
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

/** Behind a lock of the server's, because MySQL commits every change of the schema by itself. */
async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  const name = "CONCAT('samskab:', DATABASE())";
  try {
    await runner.query(`SELECT GET_LOCK(${name}, 120)`);
    await source.runMigrations({ transaction: 'none' });
    await runner.query(`SELECT RELEASE_LOCK(${name})`);
  } finally {
    await runner.release();
  }
}
