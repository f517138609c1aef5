import { randomUUID } from 'node:crypto';
import type { CasePage, Command } from '@samskab/contracts';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import type { z } from 'zod';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { startOf } from './support/village-bus.ts';

type Problem = { code: string };

let maria: TestMariaDb;
let api: TestApi;
let second: TestApi;
let worker: Caller;
let elsewhere: Caller;
beforeAll(async () => {
  maria = await startMariaDb();
  [api, second] = await Promise.all([startApi({ DATABASE_URL: maria.url }), startApi({ DATABASE_URL: maria.url })]);
  worker = await api.as('case-worker');
  elsewhere = second.caller(worker.cookie);
}, 60_000);
afterAll(async () => {
  await Promise.all([api?.close(), second?.close()]);
  await maria.stop();
}, 60_000);

describe('two APIs over one MariaDB', () => {
  it('seed the municipality once between them, and share its sessions', async () => {
    const seeded = await api.app.database.read.versions.find({});
    expect(seeded.map(({ number }) => number)).toEqual(seeded.map(() => 1));
    expect(new Set(seeded.map(({ processKey }) => processKey)).size).toBe(seeded.length);
    expect(seeded.map(({ processKey }) => processKey)).toContain('village-bus');
    expect((await elsewhere.get('/api/session')).body).toMatchObject({ person: { id: 'case-worker' } });
  });

  it('keep a command that comes to both at the same moment once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [worker, elsewhere, worker, elsewhere].map((caller) => caller.command<Command>('/api/cases', startOf(), key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.caseId)).size).toBe(1);
    const { body } = await elsewhere.get<z.infer<typeof CasePage>>('/api/cases');
    expect(body.items).toHaveLength(1);
  }, 30_000);

  it('number the versions of one process in turn', async () => {
    const designer = await api.as('process-designer');
    const { body: draft } = await designer.get<{ model: { processes: object[] }; layout: object; revision: number }>(
      '/api/processes/village-bus/draft',
    );
    const model = {
      ...draft.model,
      processes: draft.model.processes.map((process) => ({ ...process, name: 'Landsbybus' })),
    };
    const saved = { model, layout: draft.layout, revision: draft.revision };
    expect((await designer.send('PUT', '/api/processes/village-bus/draft', saved)).status).toBe(200);
    const publish = (caller: Caller) =>
      caller.send<{ number: number } & Problem>('POST', '/api/processes/village-bus/publish', {
        revision: draft.revision + 1,
      });
    const both = await Promise.all([publish(designer), publish(second.caller(designer.cookie))]);
    expect(both.map(({ body }) => body.number ?? body.code).toSorted()).toEqual([2, 'nothingToPublish']);
  });

  it('answer what only SQL can ask: newest versions, cases by version, heads', async () => {
    type Processes = { items: { key: string; latest: { number: number; runningCases: number } }[] };
    const { body: processes } = await worker.get<Processes>('/api/processes');
    const bus = processes.items.find(({ key }) => key === 'village-bus');
    expect(bus?.latest).toMatchObject({ number: 2, runningCases: 0 });
    const { body: versions } = await worker.get<{ items: { number: number; runningCases: number }[] }>(
      '/api/processes/village-bus/versions',
    );
    expect(versions.items.map(({ number, runningCases }) => [number, runningCases])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const [row] = await api.app.database.read.cases.find();
    expect(await api.app.database.read.cases.heads([row!.id])).toEqual([{ id: row!.id, seq: -1, version: '' }]);
  });

  it('jump the clock once between them, however many ask for the moment at once', async () => {
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const jump = (caller: Caller) => caller.send('POST', '/api/clock/jump', { to: 'instant', at });
    const answers = await Promise.all([worker, elsewhere, worker, elsewhere].map(jump));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const ahead = await second.app.clock.offset();
    expect(Math.abs(ahead - 86_400_000)).toBeLessThan(10_000);
  }, 30_000);

  it('answer 503 with when to try again while the database is away, and go on when it is back', async () => {
    await maria.kill();
    const away = await worker.command<Problem>('/api/cases', startOf());
    expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([503, 'databaseAway', '5']);
    expect((await worker.get('/api/ready')).status).toBe(503);
    expect((await (await api.as()).get('/api/health')).status).toBe(200);
    await maria.restart();
    expect((await worker.get('/api/ready')).status).toBe(200);
    const { body } = await worker.get<z.infer<typeof CasePage>>('/api/cases');
    expect(body.items).toHaveLength(1);
  }, 60_000);
});
