import type { QueryRunner } from 'typeorm';
import { isMysql } from './ddl.ts';

type Moment = 'UPDATE' | 'DELETE' | 'INSERT';

/** The table's rows stand for ever: the database refuses what no code of ours asks for. */
export async function refuse(runner: QueryRunner, table: string, ...moments: ('UPDATE' | 'DELETE')[]): Promise<void> {
  for (const moment of moments) await refuseWhen(runner, table, moment, `${table} is immutable`);
}

/** Refuses a change when `condition` (which may name NEW's columns) holds, or always. */
export async function refuseWhen(
  runner: QueryRunner,
  table: string,
  moment: Moment,
  message: string,
  condition = '1 = 1',
): Promise<void> {
  const name = `${table}_refuses_${moment.toLowerCase()}`;
  await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
  const heading = `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} FOR EACH ROW`;
  const mysql = `IF ${condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'; END IF;`;
  const sqlite = `SELECT RAISE(ABORT, '${message}') WHERE ${condition};`;
  await runner.query(`${heading} BEGIN ${isMysql(runner) ? mysql : sqlite} END`);
}
