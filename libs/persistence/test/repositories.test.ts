import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BadCursor } from '../src/index.ts';
import type { CaseRow, Database, TaskRow } from '../src/index.ts';
import { asked } from './case-log-fixtures.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { at, newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('repositories on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;

  const tasks = Array.from({ length: 23 }, (_, n): Omit<TaskRow, 'closedSeq'> => ({
    ...{ caseId: 'bus', id: `i${n}`, node: 'answer-town', role: n % 2 ? 'residents' : null, status: 'open' },
    ...{ openedAt: at(n % 4), openedSeq: 0, dueAt: n % 3 ? at(30 - (n % 5)) : null, data: {} },
    ...{ remindedAt: null, escalatedTo: null, claimedBy: null, claimedAt: null, completedBy: null, completedAt: null },
  }));

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(async (tx) => {
      await publishVillageBus(tx);
      await tx.cases.insert(newCase('bus'));
      await tx.tasks.insert(...tasks);
    });
  }, 60_000);
  afterAll(() => database.stop());

  it('list tasks in pages: each once, by deadline, those without one last', async () => {
    const all = (await db.read.tasks.list({ status: 'open' }, { sort: 'due', limit: 100 })).items;
    const dues = all.map((task) => task.dueAt ?? '9999');
    expect(dues).toEqual(dues.toSorted());
    const paged = fc.asyncProperty(
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('due', 'opened'),
      async (limit, sort) => {
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await db.read.tasks.list({ status: 'open' }, { sort, limit, cursor });
          ids.push(...page.items.map((task) => task.id));
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(ids.toSorted()).toEqual(tasks.map((task) => task.id).toSorted());
      },
    );
    await fc.assert(paged, { numRuns: 30 });
  });

  it('tell that a case moved by its entries and by what is written beside it', async () => {
    const version = async () => (await db.read.cases.heads(['touched']))[0]?.version;
    await db.transaction((tx) => tx.cases.insert(newCase('touched')));
    const untouched = await version();
    await db.transaction((tx) => tx.touches.touch('touched', 'bus', 'touched', null));
    const once = await version();
    await db.transaction((tx) => tx.touches.touch('touched'));
    const twice = await version();
    await db.transaction((tx) => tx.cases.update({ id: 'touched' }, { headHash: 'another' }));
    expect(new Set([untouched, once, twice, await version()]).size).toBe(4);
  });

  it('know who acted last before an item opened', async () => {
    const entry = (seq: number, actorId: string | null) => ({
      ...{ caseId: 'opened', seq, eventId: `e${seq}`, at: at(seq), actorId, event: {}, answers: [], moves: [] },
      ...{ commands: [], prevHash: `${seq - 1}`, hash: `${seq}` },
    });
    const item = { caseId: 'opened', node: 'council-decides', register: 'council', status: 'open' as const, data: {} };
    await db.transaction(async (tx) => {
      await tx.cases.insert({ ...newCase('opened'), status: 'ended' });
      await tx.log.insert(entry(0, 'anna'), entry(1, null), entry(2, 'bente'), entry(3, null));
      await tx.items.insert(
        { ...item, id: 'i1', openedAt: at(1), openedSeq: 1 },
        { ...item, id: 'i2', openedAt: at(3), openedSeq: 3 },
      );
    });
    const openers = await db.read.log.openers(['opened', 'bus']);
    expect(openers.map((opener) => [opener.caseId, opener.item, opener.actorId]).toSorted()).toEqual([
      ['opened', 'i1', 'anna'],
      ['opened', 'i2', 'bente'],
    ]);
    expect(await db.read.log.openers([])).toEqual([]);
  });

  it('find the running cases, and of them the overdue', async () => {
    const running = { status: 'running' as const };
    await db.transaction((tx) =>
      tx.cases.insert(
        { ...newCase('late'), ...running, nextDueAt: at(5) },
        { ...newCase('later'), ...running, nextDueAt: at(6) },
        { ...newCase('patient'), ...running },
        { ...newCase('over'), status: 'ended', nextDueAt: at(1) },
      ),
    );
    expect((await db.read.cases.running()).toSorted()).toEqual(['late', 'later', 'patient']);
    expect(await db.read.cases.running(at(6))).toEqual(['late', 'later']);
    expect(await db.read.cases.running(at(5))).toEqual(['late']);
    await db.transaction((tx) => tx.cases.remove({ id: ['late', 'later', 'patient', 'over', 'touched'] }));
  });

  it('list tasks by role, case and deadline', async () => {
    const of = async (where: Parameters<typeof db.read.tasks.list>[0]) =>
      (await db.read.tasks.list(where, { sort: 'due', limit: 100 })).items.length;
    expect(await of({ role: 'residents' })).toBe(11);
    expect(await of({ role: ['residents', 'case-worker'], caseId: 'bus' })).toBe(11);
    expect(await of({ role: null })).toBe(12);
    expect(await of({ dueAt: { below: at(28) } })).toBe(
      tasks.filter((task) => task.dueAt && task.dueAt < at(28)).length,
    );
    expect(await of({ role: [] })).toBe(0);
  });

  it.each(['nonsense', Buffer.from('[1]').toString('base64url'), Buffer.from('[{},1,2,3]').toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      await expect(db.read.tasks.list({}, { sort: 'due', limit: 5, cursor })).rejects.toThrow(BadCursor);
    },
  );

  it('let one person claim a task, and only that person release it', async () => {
    const key = { caseId: 'bus', id: 'i1' };
    const claim = (by: string) => db.transaction((tx) => tx.tasks.claim(key, by, at(5)));
    const claims = await Promise.all(['anna', 'bo', 'carl', 'dina'].map(claim));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const { claimedBy } = (await db.read.tasks.first(key))!;
    expect(await claim(claimedBy!)).toBe(true);
    expect(await db.transaction((tx) => tx.tasks.release(key, 'someone else'))).toBe(false);
    expect(await db.transaction((tx) => tx.tasks.release(key, claimedBy!))).toBe(true);
    expect(await claim('eva')).toBe(true);
  });

  it('list cases by what happened last, and find the next thing time will do', async () => {
    const later = (id: string, minute: number, nextDueAt: string | null): Partial<CaseRow> & { id: string } => ({
      ...{ id, status: 'running', lastEventAt: at(minute), nextDueAt, title: `Forløb ${id}, 100 %` },
    });
    await db.transaction(async (tx) => {
      for (const row of [later('c1', 10, at(50)), later('c2', 30, at(40)), later('c3', 20, null)])
        await tx.cases.insert({ ...newCase(row.id), ...row });
    });
    const first = await db.read.cases.list({ status: 'running' }, { limit: 2 });
    const rest = await db.read.cases.list({ status: 'running' }, { limit: 2, cursor: first.next ?? undefined });
    expect([...first.items, ...rest.items].map((row) => row.id)).toEqual(['c2', 'c3', 'c1']);
    expect(rest.next).toBeNull();
    expect(await db.read.cases.nextDue()).toBe(at(40));
    expect(await db.read.cases.count({ title: { contains: 'c3' } })).toBe(1);
    expect(await db.read.cases.runningByVersion(['village-bus-1', 'none'])).toEqual(new Map([['village-bus-1', 4]]));
  });

  it('keep a command once, and tell a repeated id from a stolen one', async () => {
    const keep = (command: ReturnType<typeof asked>) => db.transaction((tx) => tx.commands.keep(command));
    expect(await keep(asked('k1', 'bus'))).toMatchObject({ kept: 'new', command: { answer: null } });
    expect(await keep(asked('k1', 'bus'))).toMatchObject({ kept: 'same', command: { id: 'k1', status: 'pending' } });
    expect(await keep({ ...asked('k1', 'bus'), requestHash: 'another' })).toMatchObject({ kept: 'other' });
  });

  it('keep one command of several sent at the same time under one id', async () => {
    const copies = Array.from({ length: 6 }, () => db.transaction((tx) => tx.commands.keep(asked('k2', 'bus'))));
    const kept = (await Promise.all(copies)).map((result) => result.kept);
    expect(kept.toSorted()).toEqual(['new', 'same', 'same', 'same', 'same', 'same']);
  });

  it('give the relay what is due, and no longer what is settled or put off', async () => {
    const due = async () => (await db.read.commands.find({ status: 'pending' })).map((command) => command.id);
    const sent = async (now: string) => (await db.transaction((tx) => tx.commands.due(now, 10))).map(({ id }) => id);
    expect(await sent(at(3))).toEqual(['k1', 'k2']);
    await db.transaction((tx) => tx.commands.tryLater('k1', 1, at(20)));
    await db.transaction((tx) => tx.commands.settle('k2', 'refused', { code: 'stale' }));
    expect(await sent(at(3))).toEqual([]);
    expect(await sent(at(20))).toEqual(['k1']);
    expect(await due()).toEqual(['k1']);
  });

  it('do an effect once however often it is delivered, also at the same time', async () => {
    let done = 0;
    const act = async () => ({ n: (done += 1) });
    const deliver = () => db.transaction((tx) => tx.effects.once('bus/i5', 'order', at(1), act));
    const results = await Promise.all([deliver(), deliver(), deliver()]);
    const kept = (await db.read.effects.first({ key: 'bus/i5' }))?.result;
    expect(results).toEqual([kept, kept, kept]);
  });

  it('hand a message to one subscription only, in its time, and a broadcast to all', async () => {
    const message = { name: 'route-request', key: 'nørreby', data: {}, publishedAt: at(1), expiresAt: at(30) };
    const waits = (id: string) => ({
      caseId: 'bus',
      id,
      name: 'route-request',
      key: 'nørreby',
      broadcast: false,
      openedAt: at(2),
    });
    const take = (id: string, now = at(3)) => db.transaction((tx) => tx.messages.take(waits(id), now));
    await db.transaction(async (tx) => {
      await tx.messages.publish({ ...message, id: 'second', publishedAt: at(2), broadcast: false });
      await tx.messages.publish({ ...message, id: 'first', broadcast: false });
      await tx.messages.publish({ ...message, id: 'first', broadcast: false });
      await tx.messages.subscribe(waits('i3'));
    });
    expect(await db.read.messages.waiting('route-request', 'nørreby')).toEqual([waits('i3')]);
    const taken = await Promise.all([take('i3'), take('i4'), take('i6')]);
    expect(taken.map((one) => one?.id).toSorted()).toEqual(['first', 'second', undefined]);
    await db.transaction((tx) => tx.messages.publish({ ...message, id: 'all', broadcast: true }));
    expect([(await take('i3'))?.id, (await take('i4'))?.id, await take('i4', at(31))]).toEqual([
      'all',
      'all',
      undefined,
    ]);
    expect(await db.transaction((tx) => tx.messages.forget(at(31)))).toBe(3);
    await db.transaction((tx) => tx.messages.unsubscribe('bus', 'i3'));
    expect(await db.read.messages.waiting('route-request', 'nørreby')).toEqual([]);
  });

  it('refuse a version whose number is taken, and find the newest', async () => {
    const [first] = await db.read.versions.find({ id: 'village-bus-1' });
    const publish = (id: string, number: number) =>
      db.transaction((tx) => tx.versions.publish({ ...first!, id, number }));
    await expect(publish('rival', 1)).rejects.toMatchObject({ kind: 'duplicate' });
    await publish('village-bus-2', 2);
    expect(await db.read.versions.latest('village-bus')).toMatchObject({ id: 'village-bus-2' });
    expect((await db.read.versions.newest()).map((version) => version.id)).toEqual(['village-bus-2']);
  });

  it('number one case’s own version apart: it takes no number from those that any case may begin on', async () => {
    const [latest] = await db.read.versions.find({ id: 'village-bus-2' });
    const numbers = async () => [
      await db.read.versions.nextNumber('village-bus'),
      await db.read.versions.nextOwnNumber('village-bus'),
    ];
    expect(await numbers()).toEqual([3, -1]);
    await db.transaction((tx) => tx.versions.publish({ ...latest!, id: 'own', number: -1, caseId: 'bus' }));
    expect(await numbers()).toEqual([3, -2]);
  });
});
