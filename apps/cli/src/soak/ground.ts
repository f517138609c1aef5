import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@samskab/persistence';
import type { Database } from '@samskab/persistence';
import { beginClock } from '../demo/clock.ts';
import { startMariaDb } from '../mariadb/index.ts';
import { freePort } from '../processes/ports.ts';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';

export type DatabaseKind = 'sqlite' | 'mariadb';

/** A municipality of its own with nothing in it: its stack, and a door to its database. */
export type Ground = { stack: Stack; db: Database };

/**
 * Lets `use` have a new municipality whose clock begins at `beginsAt`. What it left is removed afterwards, and kept when
 * it failed.
 */
export async function onGround<T>(
  kind: DatabaseKind,
  beginsAt: string,
  use: (ground: Ground) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samskab-soak-'));
  const server = kind === 'mariadb' ? await startMariaDb() : undefined;
  try {
    const result = await withStack(folder, server?.url, beginsAt, use);
    rmSync(folder, { recursive: true, force: true });
    return result;
  } catch (error) {
    process.stderr.write(`  What was there when it failed is kept in ${folder}\n`);
    throw error;
  } finally {
    await server?.stop();
  }
}

async function withStack<T>(
  folder: string,
  databaseUrl: string | undefined,
  beginsAt: string,
  use: (ground: Ground) => Promise<T>,
): Promise<T> {
  const options = { folder, port: await freePort(), databaseUrl };
  await beginClock(options, beginsAt);
  const stack = await startStack(options);
  const db = await openDatabase({ home: folder, ...(databaseUrl && { url: databaseUrl }) });
  try {
    return await use({ stack, db });
  } finally {
    await db.close();
    await stack.stop();
  }
}
