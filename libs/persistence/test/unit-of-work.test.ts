import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '../src/index.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';

const add = async (tx: Tx, key: string, amount: number): Promise<void> => {
  const [counter] = await tx.settings.lock({ key });
  await tx.settings.update({ key }, { value: Number(counter?.value) + amount });
};

describe.each(dialects)('a unit of work on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await start();
    db = database.db;
  }, 60_000);
  afterAll(() => database.stop());
  beforeEach(() => db.transaction((tx) => tx.settings.upsert({ key: 'a', value: 0 }, { key: 'b', value: 0 })));

  const value = async (key: string) => (await db.read.settings.first({ key }))?.value;

  it('stands alone among 200 at the same time, a third of which fail', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        db.transaction(async (tx) => {
          await add(tx, 'a', 1);
          await tx.settings.insert({ key: `row-${n}`, value: n });
          if (n % 3 === 0) throw new Error('changed my mind');
        }),
      ),
    );
    const kept = results.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBe(133);
    expect(await value('a')).toBe(133);
    const rows = await db.read.settings.find({ key: Array.from({ length: 200 }, (_, n) => `row-${n}`) });
    expect(rows.map((row) => Number(row.value) % 3 !== 0)).toEqual(Array(133).fill(true));
  });

  it('gives back what the work gives, or throws what it throws', async () => {
    expect(await db.transaction(async () => 7)).toBe(7);
    const refusal = new RangeError('no cover');
    await expect(db.transaction(() => Promise.reject(refusal))).rejects.toBe(refusal);
  });

  it('sees its own writes, which nobody else sees before it ends', async () => {
    await db.transaction(async (tx) => {
      await add(tx, 'a', 5);
      expect((await tx.read.settings.first({ key: 'a' }))?.value).toBe(5);
      expect(await value('a')).toBe(0);
    });
    expect(await value('a')).toBe(5);
  });

  it('goes on after a refusal it caught, and keeps the rest', async () => {
    await db.transaction(async (tx) => {
      await tx.settings.insert({ key: 'a', value: 9 }).catch(() => undefined);
      await add(tx, 'a', 2);
    });
    expect(await value('a')).toBe(2);
  });

  it('cannot be begun inside another, only after it', async () => {
    const inner = db.transaction(() => db.transaction(async () => 1));
    await expect(inner).rejects.toThrow('inside another');
    let later: Promise<number> | undefined;
    let go = () => {};
    const ended = new Promise<void>((resolve) => (go = resolve));
    await db.transaction(async () => {
      later = ended.then(() => db.transaction(async () => 2));
    });
    go();
    expect(await later).toBe(2);
  });
});
