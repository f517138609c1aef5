import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import type { TestDatabase } from './dialects.ts';

/** Statements past all code of ours: what the database itself thinks of them. */
export async function raw({
  db,
  url,
}: TestDatabase): Promise<{ run(sql: string): Promise<unknown>; close(): Promise<void> }> {
  if (db.dialect === 'mysql') {
    const connection = await createConnection(url);
    return { run: (sql) => connection.query(sql).then(([rows]) => rows), close: () => connection.end() };
  }
  const connection = new Libsql(url);
  connection.pragma('foreign_keys = ON');
  return { run: async (sql) => connection.prepare(sql).all(), close: async () => void connection.close() };
}
