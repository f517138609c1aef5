import { randomUUID } from 'node:crypto';
import type { Database, Reads } from '@samskab/persistence';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';

const at = '2026-03-03T08:00:00.000Z';
let api: TestApi;
let auditor: Caller;
let asked = 0;

beforeAll(async () => {
  api = await startApi();
  auditor = await api.as('auditor');
  api.app.database = counted(api.app.database);
});
afterAll(() => api.close());

/** Counts every question to a repository; each is one statement or two, whatever its answer. */
function counted(database: Database): Database {
  const count = <T extends object>(repository: T): T =>
    new Proxy(repository, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          asked += 1;
          return Reflect.apply(member, target, given) as unknown;
        };
      },
    });
  const read = Object.fromEntries(Object.entries(database.read).map(([name, value]) => [name, count(value as object)]));
  return new Proxy(database, {
    get: (target, name) => (name === 'read' ? (read as unknown as Reads) : Reflect.get(target, name, target)),
  });
}

/** The least of three askings: work that goes on beside a request is counted too. */
async function cost(path: string): Promise<number> {
  const counts: number[] = [];
  for (let again = 0; again < 3; again += 1) {
    asked = 0;
    expect((await auditor.get(path)).status).toBe(200);
    counts.push(asked);
  }
  return Math.min(...counts);
}

/** Cases with an open task, an item and a timer each, and a participant. */
async function addCases(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await api.app.database.transaction(async (tx) => {
    const version = (await tx.versions.latest('village-bus'))!;
    const common = {
      caseNumber: '1',
      title: 'Landsbybus',
      processKey: 'village-bus',
      versionId: version.id,
      engine: 1,
    };
    const begun = {
      town: 'Nørreby',
      closed: false,
      status: 'running' as const,
      startedBy: 'case-worker',
      startedAt: at,
    };
    const head = { headSeq: 0, headHash: 'x', lastEventAt: at, data: {} };
    const open = { status: 'open' as const, openedAt: at, openedSeq: 0, data: {} };
    await tx.cases.insert(...ids.map((id) => ({ id, ...common, ...begun, ...head })));
    await tx.tasks.insert(
      ...ids.map((caseId) => ({
        caseId,
        id: 'i1',
        node: 'answer-town',
        role: 'case-worker',
        ...open,
        claimedBy: 'case-worker',
      })),
    );
    await tx.items.insert(
      ...ids.map((caseId) => ({ caseId, id: 'i2', node: 'council-decides', register: 'council', ...open })),
    );
    await tx.waits.insert(
      ...ids.map((caseId) => ({ caseId, id: 'i3', node: 'order-window', kind: 'timer' as const, at })),
    );
  });
  return ids;
}

describe('what a list asks of the database', () => {
  it('is the same for fifty cases as for one, and at most 12 questions with the session', async () => {
    await addCases(1);
    const one = await cost('/api/cases?limit=50');
    await addCases(49);
    const fifty = await cost('/api/cases?limit=50');
    expect(fifty).toBeLessThanOrEqual(one);
    expect(fifty).toBeLessThanOrEqual(12);
  });

  it('is the same for fifty tasks as for one, and at most 12', async () => {
    const one = await cost('/api/tasks?limit=1');
    const fifty = await cost('/api/tasks?limit=50');
    expect(fifty).toBe(one);
    expect(fifty).toBeLessThanOrEqual(12);
  });

  it('is the same for an inbox of fifty as for one, and at most 8', async () => {
    await cost('/api/inbox?group=others&limit=1');
    const one = await cost('/api/inbox?group=others&limit=1');
    const fifty = await cost('/api/inbox?group=others&limit=50');
    expect(fifty).toBe(one);
    expect(fifty).toBeLessThanOrEqual(8);
    expect(await cost('/api/inbox/counts')).toBeLessThanOrEqual(5);
  });

  it('is the same for a list of fifty open processes as for one, and for a page at most 25', async () => {
    await cost('/api/open');
    const some = await cost('/api/open');
    await addCases(10);
    await cost('/api/open');
    expect(await cost('/api/open')).toBe(some);
    expect(some).toBeLessThanOrEqual(14);
    await cost('/api/open/landsbybus-noerreby');
    expect(await cost('/api/open/landsbybus-noerreby')).toBeLessThanOrEqual(25);
  });

  it('is at most 20 questions for a whole case, and no more when it is looked at again', async () => {
    const [id] = await addCases(1);
    const first = await cost(`/api/cases/${id}`);
    expect(first).toBeLessThanOrEqual(20);
    expect(await cost(`/api/cases/${id}`)).toBeLessThanOrEqual(first);
  });

  it.each(['story', 'money'])('is at most 20 questions for the %s of a case', async (part) => {
    const [id] = await addCases(1);
    expect(await cost(`/api/cases/${id}/${part}`)).toBeLessThanOrEqual(20);
  });

  it('is the same for a body that has met often as for one that has met once', async () => {
    const meet = (day: string) => ({
      ...{ id: `council.${day}`, bodyId: 'council', at: `${day}T16:00:00.000Z` },
      ...{ place: 'Byrådssalen', status: 'planned' as const },
    });
    const { database } = api.app;
    await database.transaction((tx) => tx.meetings.insert(meet('2030-01-30')));
    const once = await cost('/api/bodies/council/meetings');
    await database.transaction((tx) => tx.meetings.insert(meet('2030-02-27'), meet('2030-03-27'), meet('2030-04-24')));
    expect(await cost('/api/bodies/council/meetings')).toBe(once);
    expect(once).toBeLessThanOrEqual(12);
  });

  it('is the same for a meeting with many items behind closed doors as for one', async () => {
    const first = await onAgenda(api, { date: '2032-01-28', closed: true });
    const path = `/api/meetings/${first.meetingId}`;
    const one = await cost(path);
    for (let more = 0; more < 3; more += 1) await onAgenda(api, { date: '2032-01-28', closed: true });
    expect(await cost(path)).toBe(one);
    expect(one).toBeLessThanOrEqual(14);
  });

  it('is the same for every process published as for one', async () => {
    expect(await cost('/api/processes')).toBeLessThanOrEqual(10);
  });
});
