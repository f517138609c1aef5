import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tempDir } from '@samskab/testing';
import type { TempDir } from '@samskab/testing';
import Libsql from 'libsql';
import { DatabaseAway } from '../src/index.ts';
import { openSqlite } from '../src/sqlite/open-sqlite.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const node = ['--conditions=samskab-source', '--import', path('../../../apps/cli/loader.mjs')];

describe('SQLite', () => {
  let home: TempDir;
  let file: string;

  beforeEach(() => {
    home = tempDir();
    file = `${home.path}/data/samskab.sqlite`;
  });
  afterEach(() => home.remove());

  it('loses no write of several processes on one file, which also migrate it at the same time', async () => {
    const run = () => promisify(execFile)(process.execPath, [...node, path('sqlite-process.ts'), file, '200']);
    await Promise.all([run(), run(), run()]);
    const db = await openSqlite(file);
    expect(await db.read.settings.first({ key: 'count' })).toEqual({ key: 'count', value: 600 });
    await db.close();
  }, 120_000);

  it('waits for another process without stopping its own', async () => {
    const db = await openSqlite(file);
    await db.migrate();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const written = db.transaction((tx) => tx.settings.insert({ key: 'a', value: 1 }));
    const longest = await longestStop(400);
    other.exec('COMMIT');
    await written;
    expect(await db.read.settings.count()).toBe(1);
    expect(longest).toBeLessThan(150);
    other.close();
    await db.close();
  });

  it('says that it is away when another process keeps the file too long, and works afterwards', async () => {
    const db = await openSqlite(file, { total: 200, shortest: 5, longest: 20 });
    await db.migrate();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const write = () => db.transaction((tx) => tx.settings.insert({ key: 'a', value: 1 }));
    await expect(write()).rejects.toThrow(DatabaseAway);
    expect(await db.read.settings.count()).toBe(0);
    other.exec('COMMIT');
    await write();
    expect(await db.read.settings.count()).toBe(1);
    other.close();
    await db.close();
  });

  it('says that it is away when the file cannot be opened', async () => {
    await expect(openSqlite('/proc/samskab.sqlite')).rejects.toThrow(DatabaseAway);
  });
});

/** The longest time in ms that nothing else could run, while `total` ms passed. */
async function longestStop(total: number): Promise<number> {
  const end = Date.now() + total;
  let longest = 0;
  while (Date.now() < end) {
    const before = Date.now();
    await pause(1);
    longest = Math.max(longest, Date.now() - before);
  }
  return longest;
}
