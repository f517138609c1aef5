import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Case, Command } from '@samskab/contracts';
import { startSource } from '@samskab/testing';
import { isSettled } from '../src/commands/deliver.ts';
import { NO_TEMPORAL, startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { answers, complete, openTask, readCase, startCase, startOf } from './support/village-bus.ts';

type Problem = { code: string };

const settled = (api: TestApi, id: string) =>
  eventually(async () => {
    const row = await api.app.database.read.commands.first({ id });
    return row && isSettled(row) ? row : undefined;
  }, 60);

describe('while Temporal is away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ TEMPORAL_ADDRESS: NO_TEMPORAL });
  });
  afterAll(() => api.close());

  it('a case is kept, and answered 202 with the address that will know', async () => {
    const worker = await api.as('case-worker');
    const { status, headers, body } = await worker.command<Command>('/api/cases', startOf());
    expect([status, body.status]).toEqual([202, 'pending']);
    expect(headers.get('location')).toBe(`/api/commands/${body.id}`);
    const looked = await worker.get<Command>(`/api/commands/${body.id}`);
    expect(looked.body).toEqual(body);
    expect(await readCase(worker, body.caseId ?? '')).toMatchObject({
      status: 'starting',
      standing: [],
      head: { seq: -1 },
    });
    expect(api.reported).toEqual([]);
  });

  it('a refusal is a refusal all the same', async () => {
    const worker = await api.as('case-worker');
    const refused = await worker.command<Problem>('/api/cases', { ...startOf(), input: { town: 7 } });
    expect(refused.body.code).toBe('invalid');
  });

  it('a command is told to who gave it, and to the auditor', async () => {
    const { body } = await (await api.as('case-worker')).command<Command>('/api/cases', startOf());
    expect((await (await api.as('finance-officer')).get(`/api/commands/${body.id}`)).status).toBe(403);
    expect((await (await api.as('auditor')).get(`/api/commands/${body.id}`)).status).toBe(200);
  });

  it('a key another person used is refused, and tells nothing of what it was used for', async () => {
    const key = randomUUID();
    await (await api.as('case-worker')).command<Command>('/api/cases', startOf(), key);
    const other = await (await api.as('process-designer')).command<Problem>('/api/cases', startOf(), key);
    expect(other.body.code).toBe('idempotencyKeyReused');
  });
});

describe('a command that a worker wrote into the log before it died', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  it('is not told to be done, and is sent again until Temporal knows it too', async () => {
    const { api, temporal, home } = stack;
    const args = [temporal.address, home, '', 'after', '1', join(home, 'died')];
    const dying = await startSource('apps/worker/test/support/dying-worker.ts', args);
    const worker = await api.as('case-worker');
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    const key = randomUUID();
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const answer = worker.command<Command>(path, { data: answers['answer-town'] }, key);
    await dying.ended;
    // The server forgets an update that no completed task has accepted: only the log knows of it now.
    await temporal.kill();
    expect((await answer).status).toBe(202);
    expect((await readCase(worker, caseId)).head.seq).toBe(1);
    expect((await worker.get<Command>(`/api/commands/${key}`)).body.status).toBe('pending');
    await temporal.restart();
    await stack.startWorker();
    expect(await settled(api, key)).toMatchObject({ status: 'done', answer: { seq: 1 } });
    await complete(worker, caseId, 'town-meeting');
    expect((await readCase(worker, caseId)).head.seq).toBe(2);
  }, 90_000);
});

describe('a kept command', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  it('is sent by the relay when the workers are back, once, however many APIs there are', async () => {
    const { api } = stack;
    const second = await startApi({ TEMPORAL_ADDRESS: stack.temporal.address, SAMSKAB_HOME: stack.home });
    const worker = await api.as('case-worker');
    const started = await worker.command<Command>('/api/cases', startOf());
    expect(started.status).toBe(202);
    const stopWorker = await stack.startWorker();
    expect((await settled(api, started.body.id)).status).toBe('done');
    const caseId = started.body.caseId ?? '';
    expect(await readCase(worker, caseId)).toMatchObject({ status: 'running', head: { seq: 0 } });

    const { id } = await openTask(worker, caseId, 'answer-town');
    await stopWorker();
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const key = randomUUID();
    const waiting = await worker.command<Command>(path, { data: answers['answer-town'] }, key);
    expect(waiting.status).toBe(202);
    expect((await readCase(worker, caseId)).head.seq).toBe(0);
    await stack.startWorker();
    expect(await settled(api, key)).toMatchObject({ status: 'done', answer: { seq: 1 } });
    const again = await worker.command<Command>(path, { data: answers['answer-town'] }, key);
    expect([again.status, again.body.status]).toEqual([200, 'done']);
    expect((await readCase(worker, caseId)).head.seq).toBe(1);
    await second.close();
  }, 90_000);

  it('survives Temporal being killed under it', async () => {
    const { api, temporal } = stack;
    const worker = await api.as('case-worker');
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    await temporal.kill();
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const waiting = await worker.command<Command>(path, { data: answers['answer-town'] });
    expect(waiting.status).toBe(202);
    await temporal.restart();
    expect((await settled(api, waiting.body.id)).status).toBe('done');
    expect((await readCase(worker, caseId)).head.seq).toBe(1);
  }, 90_000);

  it('that the case refuses is refused with its code, and answers so for ever', async () => {
    const { api } = stack;
    const worker = await api.as('case-worker');
    const { caseId } = await startCase(worker);
    const { id } = await openTask(worker, caseId, 'answer-town');
    await complete(worker, caseId, 'answer-town');
    // As a read model that lags behind the case would have it: the task still looks open here.
    await api.app.database.transaction((tx) => tx.tasks.update({ caseId, id }, { status: 'open' }));
    const path = `/api/cases/${caseId}/tasks/${id}/complete`;
    const key = randomUUID();
    const late = await worker.command<Problem>(path, { data: answers['answer-town'] }, key);
    expect([late.status, late.body.code]).toEqual([409, 'stale']);
    expect((await worker.command<Problem>(path, { data: answers['answer-town'] }, key)).body).toEqual(late.body);
    const told = await worker.get<Command>(`/api/commands/${key}`);
    expect(told.body).toMatchObject({ status: 'refused', answer: { code: 'stale' } });
  }, 30_000);

  it('to a case whose workflow is over is refused, not waited for', async () => {
    const { api } = stack;
    const worker = await api.as('case-worker');
    const { caseId } = await startCase(worker);
    await worker.command(`/api/cases/${caseId}/cancel`, { reason: 'Byen fortrød' });
    // The command was kept in the moment before the case ended.
    const id = randomUUID();
    const event = { type: 'caseCancelled', reason: 'Også mig', id, at: '2026-03-03T08:00:00.000Z', by: 'case-worker' };
    await api.app.database.transaction((tx) =>
      tx.commands.insert({
        ...{ id, kind: 'cancelCase', caseId, actorId: 'case-worker', at: event.at, requestHash: '' },
        ...{ event, status: 'pending' as const, attempts: 0, nextTryAt: event.at },
      }),
    );
    expect(await settled(api, id)).toMatchObject({ status: 'refused', answer: { code: 'caseEnded' } });
    const { body } = await worker.get<Case>(`/api/cases/${caseId}`);
    expect(body.status).toBe('cancelled');
  }, 30_000);
});
