import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { DatabaseAway } from '../src/index.ts';
import type { Database } from '../src/index.ts';
import { openMysql } from '../src/mysql/open-mysql.ts';

describe('MariaDB', () => {
  let server: TestMariaDb;
  let db: Database;
  let other: Connection;

  beforeAll(async () => {
    server = await startMariaDb();
    db = await openMysql(server.url);
    await db.migrate();
    other = await createConnection(server.url);
    other.on('error', () => undefined);
  }, 60_000);
  afterAll(async () => {
    other.destroy();
    await db.close().finally(server.stop);
  });
  beforeEach(() => db.transaction((tx) => tx.settings.upsert({ key: 'a', value: 0 }, { key: 'b', value: 0 })));

  const value = async (key: string) => (await db.read.settings.first({ key }))?.value;

  /** Takes both rows in the given order, and waits in between until the other has taken its first. */
  const crossing = () => {
    let runs = 0;
    let taken = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => (meet = resolve));
    const unit = (first: string, second: string, swallow = false) =>
      db.transaction(async (tx) => {
        runs += 1;
        await tx.settings.lock({ key: first });
        taken += 1;
        if (taken === 2) meet();
        await met;
        const locked = tx.settings.lock({ key: second });
        await (swallow ? locked.catch(() => undefined) : locked);
        await tx.settings.update({ key: [first, second] }, { value: `${first}${second}` });
        return runs;
      });
    return { unit, runs: () => runs };
  };

  it('runs a unit again that a deadlock has cut, whole', async () => {
    const { unit, runs } = crossing();
    await Promise.all([unit('a', 'b'), unit('b', 'a')]);
    expect(runs()).toBe(3);
    expect(await value('a')).toBe(await value('b'));
  });

  it('lets no unit live on that a deadlock has cut, even if it did not notice', async () => {
    const { unit, runs } = crossing();
    await Promise.all([unit('a', 'b', true), unit('b', 'a', true)]);
    expect(runs()).toBe(3);
    expect(await value('a')).toBe(await value('b'));
  });

  it('reads what others have committed meanwhile', async () => {
    await db.transaction(async (tx) => {
      const before = (await tx.settings.first({ key: 'a' }))?.value;
      await other.query("UPDATE setting SET value = '7' WHERE `key` = 'a'");
      expect([before, (await tx.settings.first({ key: 'a' }))?.value]).toEqual([0, 7]);
    });
  });

  it('says that it is away when another keeps a row too long', async () => {
    await other.query('START TRANSACTION');
    await other.query("SELECT * FROM setting WHERE `key` = 'a' FOR UPDATE");
    const waiting = db.transaction((tx) => tx.settings.update({ key: 'a' }, { value: 1 }));
    await expect(waiting).rejects.toThrow(DatabaseAway);
    await other.query('ROLLBACK');
    expect(await value('a')).toBe(0);
  }, 20_000);

  it('says that it is away while it is stopped, keeps nothing of a cut unit, and works when it is back', async () => {
    const cut = db.transaction(async (tx) => {
      await tx.settings.update({ key: 'a' }, { value: 'half' });
      if (server.pid() > 0) await server.kill();
      await tx.settings.update({ key: 'b' }, { value: 'half' });
    });
    await expect(cut).rejects.toThrow(DatabaseAway);
    await expect(db.ping()).rejects.toThrow(DatabaseAway);
    await expect(db.read.settings.find()).rejects.toThrow(DatabaseAway);
    await expect(openMysql(server.url)).rejects.toThrow(DatabaseAway);
    await server.restart();
    await db.ping();
    expect([await value('a'), await value('b')]).toEqual([0, 0]);
    await db.transaction((tx) => tx.settings.update({ key: 'a' }, { value: 'whole' }));
    expect(await value('a')).toBe('whole');
  }, 60_000);

  it('runs a unit again that the loss of its connection has cut', async () => {
    const patient = await openMysql(server.url, { total: 30_000, shortest: 20, longest: 200 });
    let runs = 0;
    let back = { restarted: Promise.resolve() };
    const cutAndStart = async () => {
      await server.kill();
      return { restarted: server.restart() };
    };
    await patient.transaction(async (tx) => {
      runs += 1;
      await tx.settings.update({ key: 'a' }, { value: `run ${runs}` });
      if (runs === 1) back = await cutAndStart();
      await tx.settings.update({ key: 'b' }, { value: `run ${runs}` });
    });
    await back.restarted;
    expect(runs).toBeGreaterThan(1);
    expect(await value('a')).toBe(`run ${runs}`);
    expect(await value('b')).toBe(`run ${runs}`);
    await patient.close();
  }, 60_000);
});
