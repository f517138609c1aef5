import { randomUUID } from 'node:crypto';
import type { Command, Family, Problem } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';

type Answered = Command & { code?: string };
const secret = { callText: 'Der flyder affald ved skiltene.', contact: 'Den, der ringede fra Nørreby' };
const called = (town: string) => ({ callText: `Der ligger net på havnen i ${town}.`, contact: `Formanden i ${town}` });

describe('the same in another town', () => {
  let api: TestApi;
  let worker: Caller;
  let origin: string;
  beforeAll(async () => {
    api = await startApi();
    worker = await api.as('case-worker');
    origin = await started('Nørreby');
  });
  afterAll(() => api.close());

  /** Temporal is away: the case stands in the database and waits, which is all these sentences look at. */
  async function started(town: string): Promise<string> {
    const body = { processKey: 'association-founding', title: `Green Team ${town}`, town, input: secret };
    return settled((await worker.command<Command>('/api/cases', body)).body);
  }
  function settled({ caseId }: Command): string {
    if (caseId === null) throw new Error('no case was made');
    return caseId;
  }
  const replicate = (of: string, body: object, key?: string, by = worker) =>
    by.command<Answered>(`/api/cases/${of}/replicate`, body, key);
  const copied = async (town: string, more: object = {}, of = origin) =>
    settled((await replicate(of, { town, input: called(town), ...more })).body);
  const family = async (of: string, by = worker): Promise<Family> =>
    (await by.get<Family>(`/api/cases/${of}/family`)).body;
  const row = async (id: string) => (await api.app.database.read.cases.first({ id }))!;

  it('is a case of its own on the same pattern, with its lineage and its own name', async () => {
    const id = await copied('Sønderby');
    expect(await row(id)).toMatchObject({
      originId: origin,
      town: 'Sønderby',
      processKey: 'association-founding',
      title: 'Green Team: en forening stiftes: Sønderby',
    });
  }, 30_000);

  it('takes nothing of the origin: no words, no persons, no references to them', async () => {
    const id = await copied('Østerby');
    const { read } = api.app.database;
    const command = (await read.commands.first({ caseId: id, kind: 'replicateCase' }))!;
    const mine = await read.personal.find({ caseId: id });
    expect(mine.map(({ value }) => value)).toEqual(['Formanden i Østerby']);
    const theirs = await read.personal.find({ caseId: origin });
    const kept = JSON.stringify([command, await row(id)]);
    expect(theirs).toHaveLength(1);
    for (const part of [...Object.values(secret), ...theirs.map((one) => one.id)]) expect(kept).not.toContain(part);
  }, 30_000);

  it('asks the new town for what the pattern asks at its start', async () => {
    const { status, body } = await replicate(origin, { town: 'Vesterby', input: { town: 7 } });
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect((await replicate(origin, { town: '' })).body.code).toBe('invalid');
    expect((await replicate(origin, { town: 'Vesterby', data: {} })).body.code).toBe('invalid');
  }, 30_000);

  it('asked for twice with one key is one case, and the key is good for nothing else', async () => {
    const key = randomUUID();
    const body = { town: 'Vesterby', input: called('Vesterby') };
    const [first, second] = [await replicate(origin, body, key), await replicate(origin, body, key)];
    expect(second.body.caseId).toBe(first.body.caseId);
    expect((await replicate(origin, { ...body, town: 'Skovby' }, key)).body.code).toBe('idempotencyKeyReused');
  }, 30_000);

  it('runs on the newest pattern, or on request on the very version of the origin', async () => {
    const old = (await row(origin)).versionId;
    const { read } = api.app.database;
    const version = (await read.versions.first({ id: old }))!;
    const model = JSON.parse(JSON.stringify(version.model)) as { doc?: string };
    const newer = {
      ...version,
      id: 'association-founding.v9',
      number: 9,
      hash: 'another',
      model: { ...model, doc: 'x' },
    };
    await api.app.database.transaction((tx) => tx.versions.publish(newer));
    expect((await row(await copied('Skovby'))).versionId).toBe(newer.id);
    expect((await row(await copied('Engby', { version: 'origin' }))).versionId).toBe(old);
  }, 30_000);

  it('is a tree from the first town on, told from any of them', async () => {
    const grandchild = await copied('Nordhavn', {}, await copied('Sydhavn'));
    const tree = await family(grandchild);
    expect(tree).toEqual(await family(origin));
    expect(tree.root).toMatchObject({ id: origin, town: 'Nørreby', versionNumber: 1, foundedAt: null });
    const towns = tree.root.children.map(({ town, children }) => [town, ...children.map((one) => one.town)]);
    expect(towns).toEqual([['Sønderby'], ['Østerby'], ['Vesterby'], ['Skovby'], ['Engby'], ['Sydhavn', 'Nordhavn']]);
    expect(tree.size).toBe(8);
  }, 30_000);

  it('says when a town’s association was founded', async () => {
    const completed = { status: 'completed' as const, completedBy: 'x', completedAt: '2026-05-31T08:00:00.000Z' };
    const at = { openedAt: '2026-05-08T08:00:00.000Z', openedSeq: 7 };
    await api.app.database.transaction((tx) =>
      tx.tasks.upsert({ caseId: origin, id: 'i7', node: 'register-cvr', data: {}, ...at, ...completed }),
    );
    expect((await family(origin)).root.foundedAt).toBe('2026-05-31T08:00:00.000Z');
  });

  it('shows of a closed town that there is one, and of whom it is nothing', async () => {
    const [shut] = (await family(origin)).root.children;
    await api.app.database.transaction((tx) => tx.cases.update({ id: shut!.id! }, { closed: true }));
    const finance = await api.as('finance-officer');
    expect((await family(origin, finance)).root.children[0]).toMatchObject({ id: null, town: null, title: null });
    expect((await family(origin)).root.children[0]).toMatchObject({ town: 'Sønderby' });
    expect((await finance.get<Problem>(`/api/cases/${shut!.id!}/family`)).body.code).toBe('notFound');
  });

  it('is started by who may start a case, and by nobody for whom the origin does not exist', async () => {
    const body = { town: 'Skovby', input: called('Skovby') };
    for (const id of ['councillor-1', 'finance-officer', 'auditor'])
      expect((await replicate(origin, body, undefined, await api.as(id))).status).toBe(403);
    expect((await replicate('nobody', body)).body.code).toBe('notFound');
    const [shut] = (await family(origin)).root.children;
    expect((await replicate(shut!.id!, body, undefined, await api.as('process-designer'))).body.code).toBe('notFound');
  }, 30_000);
});
