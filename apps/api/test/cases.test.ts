import { randomUUID } from 'node:crypto';
import { Case, CasePage, LogPage, Task, TaskPage } from '@samskab/contracts';
import type { Command, ReopenPreview } from '@samskab/contracts';
import { z } from 'zod';
import type { Caller } from './support/api.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { answers, complete, letter, openTask, readCase, startCase, startOf } from './support/village-bus.ts';

type Problem = { code: string; faults?: { path: unknown[]; code: string }[] };

let stack: Stack;
let worker: Caller;
let auditor: Caller;
beforeAll(async () => {
  stack = await startStack();
  await stack.startWorker();
  worker = await stack.api.as('case-worker');
  auditor = await stack.api.as('auditor');
}, 60_000);
afterAll(() => stack.stop(), 30_000);

describe('a case that is started', () => {
  it('is running when the answer comes, and waits for the case worker to answer the town', async () => {
    const { caseId, command } = await startCase(worker);
    expect(command).toMatchObject({ status: 'done', kind: 'startCase' });
    const seen = await readCase(worker, caseId);
    expect(seen).toMatchObject({
      status: 'running',
      title: 'Landsbybus Nørreby',
      processName: 'Busrute byttes til landsbybus',
    });
    expect(seen.standing).toMatchObject([{ name: 'Svar byen', waitsFor: 'Sagsbehandler', side: 'municipality' }]);
    expect(seen.nodes).toMatchObject({ 'town-asks': { state: 'done' }, 'answer-town': { state: 'active', tokens: 1 } });
    expect(seen.takenFlows).toEqual(['f-town-asks-answer-town']);
    expect(seen.head.seq).toBe(0);
  });

  it('is the same case when the request comes twice, and 422 when its key is used for another', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      worker.command<Command>('/api/cases', startOf('Sønderby'), key),
      worker.command<Command>('/api/cases', startOf('Sønderby'), key),
    ]);
    expect(second.body.caseId).toBe(first.body.caseId);
    const other = await worker.command<Problem>('/api/cases', startOf('Østerby'), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
    const { body } = await worker.get<z.infer<typeof CasePage>>('/api/cases?town=S%C3%B8nderby');
    expect(body.items).toHaveLength(1);
  });

  it('begins with all that its message carries, or not at all', async () => {
    const body = { ...startOf('Engby'), input: { requestText: letter.requestText, contact: null } };
    const { status, body: problem } = await worker.command<Problem>('/api/cases', body);
    expect([status, problem.faults]).toEqual([400, [expect.objectContaining({ path: ['input', 'contact'] })]]);
  });

  it('keeps what is personal out of its log, and shows it to nobody on its page', async () => {
    const { caseId } = await startCase(worker);
    const { body: log } = await auditor.get<LogPage>(`/api/cases/${caseId}/log`);
    expect(JSON.stringify(log)).not.toMatch(letter.contact);
    expect(JSON.stringify(log)).toMatch(letter.requestText);
    expect((await readCase(worker, caseId)).data['contact']).toBeNull();
    const rows = await stack.api.app.database.read.personal.find({ caseId });
    expect(rows).toMatchObject([{ variable: 'contact', value: letter.contact }]);
  });

  it('is refused when the input has a variable of another type, and nothing is kept', async () => {
    const before = await stack.api.app.database.read.cases.count();
    const bad = { ...startOf(), input: { ...letter, town: 7 } };
    const { status, body } = await worker.command<Problem>('/api/cases', bad);
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.faults).toMatchObject([{ path: ['input', 'town'] }]);
    expect(await stack.api.app.database.read.cases.count()).toBe(before);
  });

  it('begins in the past of a demo, and never in the future', async () => {
    const past = await worker.command<Command>('/api/cases', { ...startOf(), at: '2026-03-03T08:00:00.000Z' });
    const seen = await readCase(worker, past.body.caseId ?? '');
    expect(seen.startedAt).toBe('2026-03-03T08:00:00.000Z');
    const future = await worker.command<Problem>('/api/cases', { ...startOf(), at: '2099-03-03T08:00:00.000Z' });
    expect(future.body.code).toBe('invalid');
  });

  it('of a process that is not published is not found', async () => {
    expect((await worker.command<Problem>('/api/cases', { ...startOf(), processKey: 'other' })).body.code).toBe(
      'notFound',
    );
  });
});

describe('a task that is completed', () => {
  it('is on the log when the answer comes, and the next one is open', async () => {
    const { caseId } = await startCase(worker);
    const { status, body } = await complete(worker, caseId, 'answer-town');
    expect([status, body.status]).toEqual([200, 'done']);
    const seen = await readCase(worker, caseId);
    expect(seen.tasks.map(({ node, roleName, side }) => [node, roleName, side])).toEqual([
      ['town-meeting', 'Borgerne', 'citizens'],
    ]);
    expect(seen.data).toMatchObject({ town: 'Nørreby', answerText: 'Vi kommer den 14. april.' });
    expect(seen.nodes).toMatchObject({ 'answer-town': { state: 'done' }, 'town-meeting': { state: 'active' } });
  });

  it('twice with one key answers the same; with another key it is closed', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const key = randomUUID();
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const data = answers['answer-town'];
    const first = await worker.command<Command>(path, { data }, key);
    const again = await worker.command<Command>(path, { data }, key);
    expect(again.body).toEqual(first.body);
    expect((await worker.command<Problem>(path, { data })).body.code).toBe('taskClosed');
    expect((await readCase(worker, caseId)).head.seq).toBe(1);
  });

  it('at the same moment by two clicks happens once', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const clicks = await Promise.all(
      [1, 2, 3].map(() => worker.command<Problem & Command>(path, { data: answers['answer-town'] })),
    );
    expect(clicks.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body } of clicks.filter(({ status }) => status !== 200))
      expect(['stale', 'taskClosed', 'notOffered']).toContain(body.code);
    expect((await readCase(worker, caseId)).head.seq).toBe(1);
  });

  it('with a form that is not filled is told every fault, and nothing is kept', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const key = randomUUID();
    const data = { visitDate: 'i morgen', other: 1 };
    const { status, body } = await worker.command<Problem>(`/api/cases/${caseId}/tasks/${id}/complete`, { data }, key);
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.faults?.map(({ path, code }) => [path[1], code])).toEqual([
      ['other', 'unknown'],
      ['answerText', 'required'],
      ['visitDate', 'type'],
    ]);
    expect((await worker.get(`/api/commands/${key}`)).status).toBe(404);
  });

  it('on behalf of citizens says so in the log', async () => {
    const { caseId } = await startCase(worker);
    await complete(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'town-meeting');
    const { body } = await worker.get<LogPage>(`/api/cases/${caseId}/log`);
    expect(body.items.map(({ event, actor }) => [event['by'], actor])).toEqual([
      ['case-worker', 'Sagsbehandler'],
      ['case-worker', 'Sagsbehandler'],
      ['case-worker/residents', 'Sagsbehandler'],
    ]);
    const { id } = await openTask(worker, caseId, 'give-up-route');
    const wrong = { data: answers['give-up-route'], onBehalfOf: 'residents' };
    const refused = await worker.command<Problem>(`/api/cases/${caseId}/tasks/${id}/complete`, wrong);
    expect(refused.body.code).toBe('invalid');
  });

  it('shows afterwards what was answered and who did it', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'answer-town');
    const { body } = await auditor.get<Task>(`/api/cases/${caseId}/tasks/${id}`);
    expect(body).toMatchObject({ status: 'completed', completedBy: 'Sagsbehandler', name: 'Svar byen' });
    expect(body.fields.map(({ label, value }) => [label, value])).toEqual([
      ['Svar', 'Vi kommer den 14. april.'],
      ['Hvornår kommer vi?', '2026-04-14'],
    ]);
  });
});

describe('a task somebody takes', () => {
  it('is theirs until they give it back', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const path = `/api/cases/${caseId}/tasks/${id}`;
    await stack.api.app.database.transaction((tx) =>
      tx.people.upsert({
        id: 'case-worker-2',
        name: 'Sagsbehandler 2',
        email: 'two@samkobing.example',
        roles: ['caseWorker'],
        bodies: [],
      }),
    );
    const colleague = await stack.api.as('case-worker-2');
    const claimed = await worker.send<Task>('POST', `${path}/claim`);
    expect(claimed.body.claimedBy).toBe('Sagsbehandler');
    expect((await colleague.send<Problem>('POST', `${path}/claim`)).body.code).toBe('taskClaimed');
    const theirs = await colleague.command<Problem>(`${path}/complete`, { data: answers['answer-town'] });
    expect(theirs.body.code).toBe('taskClaimed');
    const { body } = await colleague.get<z.infer<typeof TaskPage>>(`/api/tasks?mine=true&caseId=${caseId}`);
    expect(body.items).toEqual([]);
    expect((await worker.send<Task>('POST', `${path}/release`)).body.claimedBy).toBeNull();
    expect((await colleague.command(`${path}/complete`, { data: answers['answer-town'] })).status).toBe(200);
  });

  it('is given back only by who has it', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const { body } = await worker.send<Problem>('POST', `/api/cases/${caseId}/tasks/${id}/release`);
    expect(body.code).toBe('notOffered');
  });
});

describe('the list of tasks', () => {
  it('is paged by key, those due first, and follows its filters', async () => {
    for (const town of ['Vesterby', 'Skovby', 'Engby']) await startCase(worker, town);
    const all: string[] = [];
    let cursor = '';
    do {
      const { body } = await worker.get<z.infer<typeof TaskPage>>(`/api/tasks?limit=2${cursor}`);
      all.push(...body.items.map(({ caseId, id }) => `${caseId}/${id}`));
      cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
    } while (cursor);
    expect(new Set(all).size).toBe(all.length);
    const open = await stack.api.app.database.read.tasks.count({ status: 'open' });
    expect(all).toHaveLength(open);
    const { body } = await worker.get<z.infer<typeof TaskPage>>('/api/tasks?role=case-worker&sort=due&limit=200');
    const dues = body.items.map(({ dueAt }) => dueAt ?? '9');
    expect(dues).toEqual(dues.toSorted());
    expect(new Set(body.items.map(({ role }) => role))).toEqual(new Set(['case-worker']));
  });
});

describe('a step completed by mistake', () => {
  it('is done again, with its reason in the log', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'answer-town');
    const reason = 'Forkert dato';
    const { status } = await worker.command(`/api/cases/${caseId}/tasks/${id}/reopen`, { reason });
    expect(status).toBe(200);
    const seen = await readCase(worker, caseId);
    expect(seen.tasks.map(({ node }) => node)).toEqual(['answer-town']);
    expect(seen.nodes).toMatchObject({ 'answer-town': { state: 'active' }, 'town-meeting': { state: 'skipped' } });
    const { body } = await worker.get<LogPage>(`/api/cases/${caseId}/log?cursor=2`);
    expect(body.items[0]?.event).toMatchObject({ type: 'tokensMoved', reason });
    await complete(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'town-meeting');
  });

  it('is done again also when others have gone on since, who then do theirs again', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const reopen = () => worker.command<Problem>(`/api/cases/${caseId}/tasks/${id}/reopen`, { reason: 'Forkert dato' });
    expect((await reopen()).body.code).toBe('notOffered');
    await complete(worker, caseId, 'answer-town');
    const next = await openTask(worker, caseId, 'town-meeting');
    await worker.send('POST', `/api/cases/${caseId}/tasks/${next.id}/claim`);
    await complete(worker, caseId, 'town-meeting');
    const preview = `/api/cases/${caseId}/tasks/${id}/reopen/preview`;
    const { body } = await worker.send<ReopenPreview>('POST', preview);
    expect(body).toMatchObject({ again: [{ node: 'town-meeting' }], closes: [{ node: 'give-up-route' }], lasting: [] });
    expect((await reopen()).status).toBe(200);
    expect((await readCase(worker, caseId)).tasks.map(({ node }) => node)).toEqual(['answer-town']);
    await complete(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'town-meeting');
  });
});

describe('a case that a person ends', () => {
  it('is over with its reason, and takes no more', async () => {
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const reason = 'Byen har trukket sit ønske';
    expect((await worker.command(`/api/cases/${caseId}/cancel`, { reason })).status).toBe(200);
    const seen = await readCase(worker, caseId);
    expect(seen).toMatchObject({ status: 'cancelled', outcome: { name: 'Afbrudt' }, standing: [], tasks: [] });
    const late = await worker.command<Problem>(`/api/cases/${caseId}/tasks/${id}/complete`, {
      data: answers['answer-town'],
    });
    expect(late.body.code).toBe('caseEnded');
    expect((await worker.command<Problem>(`/api/cases/${caseId}/cancel`, { reason })).body.code).toBe('caseEnded');
  });
});

describe('every answer', () => {
  it('is what the contracts say, whole', async () => {
    const { caseId } = await startCase(worker);
    await complete(worker, caseId, 'answer-town');
    const { id } = await openTask(worker, caseId, 'town-meeting');
    const read = async (schema: z.ZodType, path: string) => schema.parse((await worker.get(path)).body);
    await read(z.strictObject(Case.shape), `/api/cases/${caseId}`);
    await read(CasePage, '/api/cases');
    await read(TaskPage, '/api/tasks');
    await read(z.strictObject(Task.shape), `/api/cases/${caseId}/tasks/${id}`);
    await read(LogPage, `/api/cases/${caseId}/log`);
  });
});

describe('the list of cases', () => {
  it('is found by town, by words of the title and by status', async () => {
    await startCase(worker, 'Skovby');
    const titles = async (query: string) =>
      (await worker.get<z.infer<typeof CasePage>>(`/api/cases?limit=200&${query}`)).body.items.map(
        ({ title }) => title,
      );
    expect(new Set(await titles('town=Skovby'))).toEqual(new Set(['Landsbybus Skovby']));
    expect(new Set(await titles('q=bus%20Skov'))).toEqual(new Set(['Landsbybus Skovby']));
    expect(await titles('status=cancelled')).toEqual(['Landsbybus Nørreby']);
  });
});
