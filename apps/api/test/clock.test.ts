import type { Clock } from '@samskab/contracts';
import { offsetSetting } from '../src/index.ts';
import { startApi } from './support/api.ts';
import type { Caller } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { readCase, startCase } from './support/village-bus.ts';

type Problem = { code: string };
const jump = <T = Clock>(caller: Caller, body: object) => caller.send<T>('POST', '/api/clock/jump', body);

describe("the municipality's clock in a demo", () => {
  let stack: Stack;
  let worker: Caller;
  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    worker = await stack.api.as('case-worker');
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  it('has nowhere to jump to while nothing is due', async () => {
    expect((await worker.get<Clock>('/api/clock')).body).toMatchObject({ demo: true, nextDue: null });
    expect((await jump<Problem>(worker, { to: 'nextDeadline' })).body.code).toBe('notOffered');
  });

  it('jumps to the next deadline, and when it answers the case has been reminded', async () => {
    const { caseId } = await startCase(worker);
    const { body: before } = await worker.get<Clock>('/api/clock');
    const { status, body: after } = await jump(worker, { to: 'nextDeadline' });
    expect(status).toBe(200);
    expect(after.now >= before.nextDue!).toBe(true);
    expect(after.nextDue! > before.nextDue!).toBe(true);
    expect(await stack.api.app.database.read.tasks.first({ caseId, status: 'open' })).toMatchObject({
      node: 'answer-town',
      remindedAt: before.nextDue,
    });
  });

  it('lets everything happen that a longer jump passes, in its order', async () => {
    const { caseId } = await startCase(worker, 'Sønderby');
    const { body: before } = await worker.get<Clock>('/api/clock');
    const at = new Date(Date.parse(before.now) + 30 * 86_400_000).toISOString();
    await jump(worker, { to: 'instant', at });
    const log = await stack.api.app.database.read.log.entries(caseId);
    expect(log.map(({ event }) => event['type'])).toEqual(['begun', 'timerFired', 'timerFired']);
    const seen = await readCase(worker, caseId);
    expect(seen.tasks).toMatchObject([{ name: 'Svar byen', escalatedTo: 'Kommunaldirektør' }]);
    expect(seen.standing).toMatchObject([{ waitsFor: 'Kommunaldirektør' }]);
  }, 30_000);

  it('is the same in every process, and dates what people do', async () => {
    const second = await startApi({ TEMPORAL_ADDRESS: stack.temporal.address, SAMSKAB_HOME: stack.home });
    const { body } = await (await second.as('case-worker')).get<Clock>('/api/clock');
    expect(Date.parse(body.now) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    await second.close();
    const { caseId } = await startCase(worker, 'Østerby');
    expect((await readCase(worker, caseId)).startedAt >= body.now).toBe(true);
  });

  it('that stops a moment before a deadline lets it ring when it comes', async () => {
    const { caseId } = await startCase(worker, 'Vesterby');
    const reminded = () => stack.api.app.database.read.tasks.first({ caseId, status: 'open' });
    const due = (await stack.api.app.database.read.cases.first({ id: caseId }))!.nextDueAt!;
    await jump(worker, { to: 'instant', at: new Date(Date.parse(due) - 3_000).toISOString() });
    expect((await reminded())?.remindedAt).toBeNull();
    await eventually(async () => ((await reminded())?.remindedAt === due ? true : undefined), 8);
  }, 30_000);

  it('reaches a case that nobody told of a jump, once something in it is overdue', async () => {
    const { caseId } = await startCase(worker, 'Overby');
    const { database } = stack.api.app;
    const due = (await database.read.cases.first({ id: caseId }))!.nextDueAt!;
    // As a process would that ended between keeping the jump and telling of it.
    await database.transaction((tx) => tx.settings.upsert(offsetSetting(Date.parse(due) + 1_000 - Date.now())));
    await eventually(
      async () =>
        (await database.read.tasks.first({ caseId, status: 'open' }))?.remindedAt === due ? true : undefined,
      12,
    );
  }, 30_000);

  it('answers two who ask for the same moment at once, and each who asks again', async () => {
    const { body: before } = await worker.get<Clock>('/api/clock');
    const at = new Date(Date.parse(before.now) + 3_600_000).toISOString();
    const both = await Promise.all([1, 2, 3].map(() => jump(worker, { to: 'instant', at })));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    const ahead = await stack.api.app.clock.offset();
    expect(ahead - (Date.parse(at) - Date.now())).toBeLessThan(10_000);
    expect((await jump(worker, { to: 'instant', at })).status).toBe(200);
    const justPassed = new Date(Date.parse((await worker.get<Clock>('/api/clock')).body.now) - 2_000).toISOString();
    expect((await jump(worker, { to: 'instant', at: justPassed })).status).toBe(200);
    expect(await stack.api.app.clock.offset()).toBe(ahead);
  }, 30_000);

  it('never runs backwards', async () => {
    const past = await jump<Problem>(worker, { to: 'instant', at: '2026-01-01T00:00:00.000Z' });
    expect([past.status, past.body.code]).toEqual([400, 'invalid']);
  });

  it('logs nobody out when it jumps', async () => {
    expect((await worker.get('/api/cases')).status).toBe(200);
  });
});

describe('the clock without a demo', () => {
  it('is the real one and does not jump', async () => {
    const api = await startApi({ SAMSKAB_DEMO: 'false' });
    await api.app.database.transaction((tx) =>
      tx.people.insert({
        id: 'w',
        name: 'Sagsbehandler',
        email: 'w@samkobing.example',
        roles: ['caseWorker'],
        bodies: [],
      }),
    );
    const worker = await api.as('w');
    const { body } = await worker.get<Clock>('/api/clock');
    expect(body.demo).toBe(false);
    expect(Math.abs(Date.parse(body.now) - Date.now())).toBeLessThan(5_000);
    const refused = await jump<Problem>(worker, { to: 'instant', at: '2099-01-01T00:00:00.000Z' });
    expect([refused.status, refused.body.code]).toEqual([403, 'notInProduction']);
    await api.close();
  });
});
