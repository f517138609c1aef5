import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../src/index.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { at, newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('the rows of the open pages on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(async (tx) => {
      await publishVillageBus(tx);
      await tx.cases.insert(newCase('bus'), newCase('house'), { ...newCase('family'), closed: true });
    });
  }, 120_000);
  afterAll(() => database.stop());

  const sent = (id: string) => ({ id, caseId: 'bus', text: 'Hej', keyHash: id, at: at(1) });
  const follower = (id: string) => ({
    ...{ id, caseId: 'bus', email: `${id}@example.org`, confirmHash: `c-${id}`, stopKey: `s-${id}` },
    ...{ askedAt: at(1), toldSeq: 3 },
  });

  it('say which open cases have no page yet, and never that a closed one has none', async () => {
    expect((await db.read.openPages.missing()).toSorted()).toEqual(['bus', 'house']);
    await db.transaction((tx) => tx.openPages.insert({ caseId: 'bus', slug: 'landsbybus-noerreby' }));
    expect(await db.read.openPages.missing()).toEqual(['house']);
  });

  it('give an address to one case alone', async () => {
    const taken = db.transaction((tx) => tx.openPages.insert({ caseId: 'house', slug: 'landsbybus-noerreby' }));
    await expect(taken).rejects.toMatchObject({ kind: 'duplicate' });
  });

  it('turn nothing away without a reason', async () => {
    const refused = db.transaction((tx) => tx.openInputs.insert({ ...sent('a'), status: 'rejected' }));
    await expect(refused).rejects.toBeDefined();
    await db.transaction((tx) => tx.openInputs.insert({ ...sent('a'), status: 'rejected', reason: 'Reklame' }));
    expect(await db.read.openInputs.count({ status: 'rejected' })).toBe(1);
  });

  it('find the cases somebody confirmed has not been told of', async () => {
    await db.transaction((tx) => tx.followers.insert(follower('nabo')));
    await db.transaction((tx) => tx.cases.update({ id: 'bus' }, { headSeq: 4 }));
    expect(await db.read.followers.behind()).toEqual([]);
    await db.transaction((tx) => tx.followers.update({ id: 'nabo' }, { confirmedAt: at(2) }));
    expect(await db.read.followers.behind()).toEqual(['bus']);
    await db.transaction((tx) => tx.followers.update({ id: 'nabo' }, { toldSeq: 4 }));
    expect(await db.read.followers.behind()).toEqual([]);
  });
});
