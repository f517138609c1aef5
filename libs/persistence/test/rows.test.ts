import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict } from '../src/index.ts';
import type { Database } from '../src/index.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('rows on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(publishVillageBus);
  }, 60_000);
  afterAll(() => database.stop());

  it('come back as they went in: flags, absences, JSON and Danish letters', async () => {
    await db.transaction((tx) =>
      tx.cases.insert({ ...newCase('c1'), closed: true, data: { by: 'Sønderby', n: [1, null] } }),
    );
    const found = await db.read.cases.first({ id: 'c1' });
    expect(found).toMatchObject({ closed: true, outcome: null, nextDueAt: null, headSeq: -1 });
    expect(found?.data).toEqual({ by: 'Sønderby', n: [1, null] });
  });

  it('compare ids by their letters exactly', async () => {
    await db.transaction((tx) =>
      tx.settings.insert({ key: 'Ab', value: 1 }, { key: 'ab', value: null }, { key: 'åb', value: 3 }),
    );
    expect(await db.read.settings.find({ key: 'ab' })).toEqual([{ key: 'ab', value: null }]);
  });

  it('are overwritten by primary key, and only by that', async () => {
    const login = { email: 'a@samkoebing.dk', subject: null };
    const anna = { id: 'p1', name: 'Sagsbehandler', roles: ['caseWorker'], bodies: [], ...login };
    await db.transaction((tx) => tx.people.upsert(anna));
    await db.transaction((tx) => tx.people.upsert({ ...anna, name: 'Sagsbehandler 2' }));
    expect(await db.read.people.find()).toEqual([{ ...anna, name: 'Sagsbehandler 2' }]);
    const namesake = db.transaction((tx) => tx.people.upsert({ ...anna, id: 'p2' }));
    await expect(namesake).rejects.toMatchObject({ kind: 'duplicate' });
  });

  it('refuse what refers to nothing, breaks a rule or is too long', async () => {
    const strangers = db.transaction((tx) => tx.cases.insert({ ...newCase('c2'), versionId: 'none' }));
    await expect(strangers).rejects.toMatchObject({ kind: 'reference' });
    const wrong = { ...newCase('c2'), status: 'lost' as 'running' };
    await expect(db.transaction((tx) => tx.cases.insert(wrong))).rejects.toMatchObject({ kind: 'check' });
    const long = db.transaction((tx) => tx.cases.insert({ ...newCase('c2'), id: 'x'.repeat(121) }));
    await expect(long).rejects.toMatchObject({ kind: 'check' });
  });

  it('are never matched by an undefined condition', async () => {
    await expect(async () => db.read.cases.find({ id: undefined })).rejects.toThrow('undefined');
  });

  it('of versions and effects stand for ever', async () => {
    await db.transaction((tx) =>
      tx.effects.insert({ key: 'c1/i1', kind: 'order', result: null, at: newCase('c1').startedAt }),
    );
    const change = db.transaction((tx) => tx.effects.update({ key: 'c1/i1' }, { result: 1 }));
    await expect(change).rejects.toThrow(Conflict);
    await expect(db.transaction((tx) => tx.effects.remove({ key: 'c1/i1' }))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
