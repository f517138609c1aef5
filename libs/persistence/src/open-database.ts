import { join } from 'node:path';
import 'reflect-metadata';
import type { Database, DatabaseOptions } from './database.ts';
import { openMysql } from './mysql/open-mysql.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Opens, without migrating. Throws `DatabaseAway` when the database does not answer within seconds. */
export function openDatabase({ url, home }: DatabaseOptions): Promise<Database> {
  if (url?.startsWith('mysql://')) return openMysql(url);
  return openSqlite(url ?? join(home, 'samskab.sqlite'));
}
