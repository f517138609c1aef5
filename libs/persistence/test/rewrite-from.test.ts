import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEntry, rewriteFrom } from '../src/index.ts';
import type { Database, LogEntry, ReadModel } from '../src/index.ts';
import { asked, began, chain, completed, openTask, running } from './case-log-fixtures.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('rewriting the log on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;
  let cases = 0;

  /** A case whose log holds these steps, each with the view after it. */
  const caseWith = async (...steps: [LogEntry['event'], ReadModel][]) => {
    const id = `case-${(cases += 1)}`;
    await db.transaction((tx) => tx.cases.insert(newCase(id)));
    const entries = chain(
      id,
      steps.map(([event]) => event),
    );
    for (const [index, entry] of entries.entries()) {
      await db.transaction((tx) => appendEntry(tx, { entry, view: steps[index]![1] }));
    }
    return { id, entries };
  };
  const rewrite = (entries: LogEntry[], view: ReadModel) => db.transaction((tx) => rewriteFrom(tx, { entries, view }));
  const eventsOf = async (caseId: string) => (await db.read.log.entries(caseId)).map((entry) => entry.eventId);

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(publishVillageBus);
  }, 60_000);
  afterAll(() => database.stop());

  it('does nothing where the log is right already, however far it has gone on', async () => {
    const one = running({ tasks: [openTask('i1')] });
    const { id, entries } = await caseWith([began, one], [completed('i1', 'e1'), running()]);
    const before = await db.read.cases.first({ id });
    expect(await rewrite([entries[0]!], one)).toMatchObject({ result: 'same' });
    expect(await eventsOf(id)).toEqual(['begin', 'e1']);
    expect(await db.read.cases.first({ id })).toEqual(before);
  });

  it('replaces what a dead worker wrote by what truly happened', async () => {
    const atStart = running({ tasks: [openTask('i1'), openTask('i2')] });
    const phantom = running({ tasks: [openTask('i2'), openTask('i3', 'phantom')] });
    const { id, entries } = await caseWith([began, atStart], [completed('i1', 'phantom'), phantom]);
    const [, truth] = chain(id, [began, completed('i2', 'truth')]);
    const view = running({ tasks: [openTask('i1'), openTask('i3', 'hold-meeting')] });
    const { result, hash } = await rewrite([truth!], view);
    expect(result).toBe('rewritten');
    expect(await eventsOf(id)).toEqual(['begin', 'truth']);
    const record = await db.read.cases.first({ id });
    expect(record).toMatchObject({ headSeq: 1, headHash: hash });
    expect((await db.read.tasks.list({ caseId: id }, { sort: 'opened', limit: 9 })).items).toMatchObject([
      { id: 'i1', status: 'open', completedBy: null, completedAt: null, closedSeq: null, openedSeq: 0 },
      { id: 'i2', status: 'completed', closedSeq: 1 },
      { id: 'i3', status: 'open', node: 'hold-meeting', openedSeq: 1 },
    ]);
    expect(entries).toHaveLength(2);
  });

  it('removes every phantom after the first, and goes on appending from there', async () => {
    const { id } = await caseWith(
      [began, running({ tasks: [openTask('i1')] })],
      [completed('i1', 'phantom-1'), running({ tasks: [openTask('i2')] })],
      [completed('i2', 'phantom-2'), running({ status: 'ended', outcome: 'phantom' })],
    );
    const [, truth, next] = chain(id, [began, completed('i1', 'truth'), completed('i2', 'next')]);
    await rewrite([truth!], running({ tasks: [openTask('i2', 'hold-meeting')] }));
    expect(await db.read.cases.first({ id })).toMatchObject({ status: 'running', outcome: null, endedAt: null });
    expect(await db.transaction((tx) => appendEntry(tx, { entry: next!, view: running() }))).toMatchObject({
      result: 'appended',
    });
    expect(await eventsOf(id)).toEqual(['begin', 'truth', 'next']);
  });

  it('makes the commands of phantoms pending again, so that they are sent until it is known what came of them', async () => {
    const phantom = completed('i1', `phantom-of-${cases}`);
    await db.transaction((tx) => tx.commands.keep(asked(phantom.id, 'any')));
    const { id } = await caseWith([began, running()], [phantom, running()]);
    expect(await db.read.commands.first({ id: phantom.id })).toMatchObject({ status: 'logged' });
    const [, truth] = chain(id, [began, completed('i2', `truth-of-${cases}`)]);
    await rewrite([truth!], running());
    const again = { status: 'pending', answer: null, nextTryAt: expect.any(String) as unknown };
    expect(await db.read.commands.first({ id: phantom.id })).toMatchObject(again);
  });

  it('answers a command whose event moved to another place in the log', async () => {
    const moved = completed('i1', `moved-of-${cases}`);
    await db.transaction((tx) => tx.commands.keep(asked(moved.id, 'any')));
    const { id } = await caseWith([began, running()], [moved, running()]);
    const [, first, second] = chain(id, [began, completed('i2', `first-of-${cases}`), moved]);
    await rewrite([first!, second!], running());
    const answered = { status: 'logged', answer: { caseId: id, seq: 2 } };
    expect(await db.read.commands.first({ id: moved.id })).toMatchObject(answered);
  });

  it('appends what the database was away for', async () => {
    const { id } = await caseWith([began, running()]);
    const [, ...missed] = chain(id, [began, completed('i1', 'e1'), completed('i2', 'e2')]);
    expect(await rewrite(missed, running())).toMatchObject({ result: 'rewritten' });
    expect(await eventsOf(id)).toEqual(['begin', 'e1', 'e2']);
  });

  it('writes nothing when the entry before is another than it says', async () => {
    const { id } = await caseWith([began, running()], [completed('i1', 'phantom'), running()]);
    const [, , late] = chain(id, [began, completed('i1', 'truth'), completed('i2', 'late')]);
    expect(await rewrite([late!], running())).toMatchObject({ result: 'mismatch' });
    expect(await eventsOf(id)).toEqual(['begin', 'phantom']);
  });

  it('leaves no entry changed in place: the database refuses it', async () => {
    const { id } = await caseWith([began, running()]);
    const change = db.transaction((tx) => tx.log.update({ caseId: id, seq: 0 }, { actorId: 'someone else' }));
    await expect(change).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
