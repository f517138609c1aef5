import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEntry, hashEntry } from '../src/index.ts';
import type { Append, Database } from '../src/index.ts';
import { asked, began, chain, completed, entry, openTask, running } from './case-log-fixtures.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { at, newCase, publishVillageBus } from './fixtures.ts';

describe.each(dialects)('the strict append on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;
  let cases = 0;

  const startCase = async (): Promise<string> => {
    const id = `case-${(cases += 1)}`;
    await db.transaction((tx) => tx.cases.insert(newCase(id)));
    return id;
  };
  const append = (request: Append) => db.transaction((tx) => appendEntry(tx, request));
  const everything = async (caseId: string) => ({
    log: await db.read.log.entries(caseId),
    record: await db.read.cases.first({ id: caseId }),
    tasks: await db.read.tasks.find({ caseId }),
    tokens: await db.read.tokens.find({ caseId }),
    commands: await db.read.commands.find({ caseId }),
  });

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(publishVillageBus);
  }, 60_000);
  afterAll(() => database.stop());

  it('keeps an entry with all that is given, chained to the one before', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', 'e1')]);
    await append({ entry: first!, view: running() });
    const result = await append({ entry: second!, view: running() });
    const [one, two] = await db.read.log.entries(caseId);
    expect(result).toEqual({ result: 'appended', hash: two!.hash });
    expect(two).toEqual({
      ...second!,
      eventId: 'e1',
      at: at(2),
      actorId: 'case-worker',
      hash: hashEntry(one!.hash, second!),
    });
  });

  it('accepts the same entry again as it is, however far the log has gone on, and changes nothing', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', 'e1')]);
    await append({ entry: first!, view: running({ tasks: [openTask('i1')] }) });
    await append({ entry: second!, view: running() });
    const before = await everything(caseId);
    expect(await append({ entry: first!, view: running({ tasks: [openTask('i1')] }) })).toMatchObject({
      result: 'same',
    });
    expect(await everything(caseId)).toEqual(before);
  });

  it('refuses another entry at a seq that is taken, and writes nothing', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', 'e1')]);
    await append({ entry: first!, view: running() });
    await append({ entry: second!, view: running() });
    const before = await everything(caseId);
    const other = { ...second!, event: completed('i1', 'e2') };
    expect(await append({ entry: other, view: running({ status: 'ended' }) })).toMatchObject({ result: 'mismatch' });
    expect(await everything(caseId)).toEqual(before);
  });

  it('refuses an entry after another hash than the last, or after a gap', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', 'e1')]);
    await append({ entry: first!, view: running() });
    const before = await everything(caseId);
    const strange = entry(caseId, 1, 'another', completed('i1', 'e1'));
    expect(await append({ entry: strange, view: running() })).toMatchObject({ result: 'mismatch' });
    expect(await append({ entry: { ...second!, seq: 2 }, view: running() })).toMatchObject({ result: 'mismatch' });
    expect(await everything(caseId)).toEqual(before);
  });

  it('lets exactly one of many different entries win a seq', async () => {
    const caseId = await startCase();
    const [first] = chain(caseId, [began]);
    const { hash } = await append({ entry: first!, view: running() });
    const rivals = Array.from({ length: 12 }, (_, rival) => entry(caseId, 1, hash, completed('i1', `rival-${rival}`)));
    const results = await Promise.all(rivals.map((rival) => append({ entry: rival, view: running() })));
    expect(results.filter(({ result }) => result === 'appended')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'mismatch')).toHaveLength(11);
    expect(await db.read.log.count({ caseId, seq: 1 })).toBe(1);
  });

  it('answers every copy of one entry sent at the same time, and keeps it once', async () => {
    const caseId = await startCase();
    const [first] = chain(caseId, [began]);
    const copies = Array.from({ length: 8 }, () => append({ entry: first!, view: running() }));
    const results = (await Promise.all(copies)).map(({ result }) => result);
    expect(results.toSorted()).toEqual(['appended', ...Array<string>(7).fill('same')]);
  });

  it('writes where the case stands from the view whole', async () => {
    const caseId = await startCase();
    const [first] = chain(caseId, [began]);
    const view = running({
      tokens: [{ instance: 'i1', node: 'answer-town', scope: 'i0' }],
      tasks: [{ ...openTask('i1'), dueAt: at(50) }],
      items: [{ id: 'i2', node: 'council-decides', register: 'council', openedAt: at(1), data: { body: 'council' } }],
      works: [{ id: 'i3', node: 'free-first-year', work: 'funding', data: { op: 'free' }, orphan: true }],
      waits: [{ id: 'i4', node: 'timetable-change', kind: 'timer', at: at(40) }],
      incidents: [{ id: 'i5', node: 'q-realistic', code: 'fault', site: 'f1', message: 'ukendt navn', at: at(1) }],
      due: [
        { id: 'i1/remind/0', at: at(45) },
        { id: 'i4', at: at(40) },
      ],
      data: { town: 'Nørreby', firstYear: 5_000_000 },
    });
    await append({ entry: first!, view });
    expect(await db.read.cases.first({ id: caseId })).toMatchObject({
      ...{ status: 'running', headSeq: 0, lastEventAt: at(1), nextDueAt: at(40), endedAt: null },
      data: { town: 'Nørreby', firstYear: 5_000_000 },
    });
    expect(await db.read.tokens.find({ caseId })).toEqual([{ caseId, ...view.tokens[0] }]);
    expect(await db.read.tasks.find({ caseId })).toMatchObject([
      { id: 'i1', status: 'open', dueAt: at(50), openedSeq: 0 },
    ]);
    expect(await db.read.items.find({ caseId })).toMatchObject([
      { id: 'i2', status: 'open', data: { body: 'council' } },
    ]);
    expect(await db.read.works.find({ caseId })).toEqual([{ caseId, ...view.works[0] }]);
    expect(await db.read.waits.find({ caseId })).toEqual([{ caseId, ...view.waits[0] }]);
    expect(await db.read.incidents.find({ caseId })).toMatchObject([
      { id: 'i5', status: 'open', message: 'ukendt navn' },
    ]);
  });

  it('tells who completed a task, and that another was closed by the process', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', 'e1', 'kasserer')]);
    await append({ entry: first!, view: running({ tasks: [openTask('i1'), openTask('i2', 'hold-meeting')] }) });
    await append({ entry: second!, view: running({ tasks: [openTask('i3', 'decide')] }) });
    const tasks = await db.read.tasks.list({ caseId }, { sort: 'opened', limit: 10 });
    expect(tasks.items).toMatchObject([
      { id: 'i1', status: 'completed', completedBy: 'kasserer', completedAt: at(2), closedSeq: 1 },
      { id: 'i2', status: 'closed', completedBy: null, closedSeq: 1 },
      { id: 'i3', status: 'open', openedSeq: 1, closedSeq: null },
    ]);
  });

  it('tells the outcome of a decided item and clears what is mended', async () => {
    const caseId = await startCase();
    const decided = { id: 'e1', type: 'itemDecided', item: 'i2', outcome: 'approved', at: at(2), by: 'secretary' };
    const [first, second] = chain(caseId, [began, decided]);
    const item = { id: 'i2', node: 'council-decides', register: 'council', openedAt: at(1), data: {} };
    const incident = { id: 'i5', node: 'q-gap', code: 'fault', site: 'f1', at: at(1) };
    await append({ entry: first!, view: running({ items: [item], incidents: [incident] }) });
    await append({ entry: second!, view: running({ status: 'ended', outcome: 'bus-runs' }) });
    const outcome = { outcome: 'approved', decidedBy: 'secretary', decidedAt: at(2) };
    expect(await db.read.items.find({ caseId })).toMatchObject([{ status: 'decided', ...outcome }]);
    expect(await db.read.incidents.find({ caseId })).toMatchObject([{ status: 'cleared', clearedAt: at(2) }]);
    const record = await db.read.cases.first({ id: caseId });
    expect(record).toMatchObject({ status: 'ended', outcome: 'bus-runs', endedAt: at(2) });
  });

  it('leaves claims and half-filled forms of open tasks alone, and forgets those of tasks that are gone', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i2', 'e1')]);
    await append({ entry: first!, view: running({ tasks: [openTask('i1'), openTask('i2')] }) });
    await db.transaction((tx) => tx.tasks.claim({ caseId, id: 'i1' }, 'anna', at(1)));
    const draft = { caseId, personId: 'anna', data: { answerText: 'Kære by' }, savedAt: at(1) };
    await db.transaction((tx) => tx.taskDrafts.insert({ ...draft, taskId: 'i1' }, { ...draft, taskId: 'i2' }));
    await append({ entry: second!, view: running({ tasks: [{ ...openTask('i1'), remindedAt: at(2) }] }) });
    const kept = { claimedBy: 'anna', remindedAt: at(2), openedSeq: 0 };
    expect(await db.read.tasks.first({ caseId, id: 'i1' })).toMatchObject(kept);
    expect(await db.read.taskDrafts.find({ caseId })).toEqual([{ ...draft, taskId: 'i1' }]);
  });

  it('answers the command that asked for it', async () => {
    const caseId = await startCase();
    const [first, second] = chain(caseId, [began, completed('i1', `ask-${caseId}`)]);
    await db.transaction((tx) => tx.commands.keep(asked(`ask-${caseId}`, caseId)));
    await append({ entry: first!, view: running() });
    expect(await db.read.commands.first({ caseId })).toMatchObject({ status: 'pending' });
    await append({ entry: second!, view: running() });
    const answered = { status: 'logged', answer: { caseId, seq: 1 } };
    expect(await db.read.commands.first({ caseId })).toMatchObject(answered);
  });

  it('writes nothing at all when the unit around it fails', async () => {
    const caseId = await startCase();
    const [first] = chain(caseId, [began]);
    const failing = db.transaction(async (tx) => {
      await appendEntry(tx, { entry: first!, view: running({ tasks: [openTask('i1')] }) });
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    expect(await everything(caseId)).toMatchObject({ log: [], tasks: [], record: { headSeq: -1, status: 'starting' } });
  });
});
