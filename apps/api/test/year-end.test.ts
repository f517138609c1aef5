import { randomUUID } from 'node:crypto';
import type { AreaYear, CarryOver, CaseFinance, Problem } from '@samskab/contracts';
import type { Line } from '@samskab/ledger';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { YearEnd } from '../src/ledger/year-end.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';
import { eventually } from './support/eventually.ts';
import { postOn, standing } from './support/money.ts';

const bus = 'kollektiv-trafik';
const towns = 'byer-og-torve';
type Years = { items: AreaYear[] };
type Answered = CarryOver & { code?: string };

let maria: TestMariaDb;
beforeAll(async () => {
  maria = await startMariaDb();
}, 60_000);
afterAll(() => maria.stop());

describe.each(['sqlite', 'mariadb'])('31 December, on %s', (dialect) => {
  let api: TestApi;
  let second: TestApi;
  let finance: Caller;
  let worker: Caller;
  let year: number;
  let line: Line;
  let closed: Line;

  beforeAll(async () => {
    const database: Record<string, string> = dialect === 'mariadb' ? { DATABASE_URL: maria.url } : {};
    api = await startApi(database);
    second = await startApi(dialect === 'mariadb' ? database : { DATABASE_URL: `${api.home}/samskab.sqlite` });
    [finance, worker] = [await api.as('finance-officer'), await api.as('case-worker')];
    year = new Date().getUTCFullYear();
    line = await caseLine();
    closed = await caseLine(true);
    await granted(line, 9_000_000);
    await granted(closed, 500);
    await postOn(api.app, { line, op: 'commit', amount: 3_000_000, at: `${year}-02-02T09:00:00.000Z` });
  }, 90_000);
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  async function caseLine(isClosed = false): Promise<Line> {
    const date = isClosed ? '2030-01-30' : '2030-02-27';
    const { caseId } = await onAgenda(api, { date, closed: isClosed });
    return { id: 'rest-of-bus', kind: 'operating', area: bus, caseId };
  }
  const granted = (on: Line, amount: number) =>
    postOn(api.app, { line: on, op: 'grant', amount, at: `${year}-02-01T09:00:00.000Z` });
  const jump = (to: number) =>
    worker.send('POST', '/api/clock/jump', { to: 'instant', at: `${to}-01-02T09:00:00.000Z` });
  /** Both processes at once, each as often as it likes. */
  const rounds = () => Promise.all([api, second, api, second].map(({ app }) => new YearEnd(app).round()));
  const ask = (body: object, key: string = randomUUID()) =>
    worker.command<Answered>(
      `/api/areas/${bus}/carry-overs`,
      {
        caseId: line.caseId,
        line: line.id,
        year,
        amount: 4_000_000,
        reason: 'Bussen kommer først til sommer',
        ...body,
      },
      key,
    );
  const decide = (id: string, body: object, by = finance) =>
    by.send<Answered>('POST', `/api/carry-overs/${id}/decision`, body);
  const yes = { granted: true, decision: 'Byrådet 17. december, punkt 3', reason: 'Projektet er forsinket' };
  const lapses = async () =>
    (await api.app.database.read.ledger.transfers({ caseId: line.caseId }, { limit: 100 })).items.filter(
      ({ kind }) => kind === 'lapse' || kind === 'carryOver',
    );

  it('is asked for in advance, with a reason, once a key, and decided by somebody else', async () => {
    const key = randomUUID();
    const { body } = await ask({}, key);
    expect(body).toMatchObject({ status: 'requested', amount: 4_000_000, moved: null, requestedBy: 'Sagsbehandler' });
    expect((await ask({}, key)).body.id).toBe(body.id);
    expect((await ask({ amount: 1 }, key)).body.code).toBe('idempotencyKeyReused');
    expect((await ask({ line: undefined })).body.code).toBe('invalid');
    expect((await ask({ line: 'none' })).body.code).toBe('notFound');
    expect((await ask({ reason: '' })).body.code).toBe('invalid');
    expect((await ask({ year: year - 2 })).body.code).toBe('yearClosed');
    expect((await decide(body.id, yes, await api.as('chief-executive'))).body.code).toBe('notAllowed');
    expect((await decide(body.id, { granted: true, reason: 'Ja da' })).body.code).toBe('invalid');
    expect((await decide(body.id, { ...yes, amount: 4_000_001 })).body.code).toBe('amountInvalid');
    expect((await decide(body.id, yes)).body).toMatchObject({ status: 'granted', granted: 4_000_000, moved: null });
    expect((await decide(body.id, yes)).body).toMatchObject({ status: 'granted' });
    expect((await decide(body.id, { granted: false, reason: 'Alligevel ikke' })).body.code).toBe('carryOverDecided');
  });

  it('who asks does not decide, though the role would allow it', async () => {
    const body = { year, amount: 1, reason: 'Området mangler' };
    const own = await finance.command<CarryOver>(`/api/areas/${bus}/carry-overs`, body);
    expect((await decide(own.body.id, yes)).body.code).toBe('fourEyes');
  });

  it('the clock passes it, and the year waits for what a case still has to do in it', async () => {
    const before = `${year}-12-30T09:00:00.000Z`;
    await api.app.database.transaction((tx) => tx.cases.update({ id: line.caseId }, { nextDueAt: before }));
    const jumped = jump(year + 3);
    await eventually(async () => ((await api.app.clock.now()) > `${year + 3}` ? true : undefined));
    await rounds();
    expect(await standing(api.app, line, year + 1)).toMatchObject({ granted: 6_000_000, lapsed: 0 });
    await api.app.database.transaction((tx) => tx.cases.update({ id: line.caseId }, { nextDueAt: null }));
    await jumped;
  }, 60_000);

  it('ends once though two processes end it at the same time and the clock jumped over three years', async () => {
    await rounds();
    await rounds();
    // 60.000 kr. were not used: 40.000 kr. came into the next year by the decision, and lapsed with that one.
    expect((await lapses()).map(({ kind, amount, year: of }) => [kind, amount, of])).toEqual([
      ['lapse', 6_000_000, year],
      ['carryOver', 4_000_000, year + 1],
      ['lapse', 4_000_000, year + 1],
    ]);
    expect(await standing(api.app, line, year + 3)).toMatchObject({ granted: 0, committed: 3_000_000 });
    expect(await api.app.database.read.ledger.imbalances(bus)).toEqual([]);
    expect([...api.reported, ...second.reported]).toEqual([]);
  });

  it('the frame of each year has lapsed too, and the year is closed', async () => {
    const { body } = await finance.get<Years>(`/api/areas/${towns}/years`);
    const of = (one: number) => body.items.find((item) => item.year === one);
    expect(of(year)).toMatchObject({ opened: 100_000_000, room: 0, lapsed: 100_000_000, closed: true });
    expect(of(year + 3)).toMatchObject({ opened: 100_000_000, room: 100_000_000, lapsed: 0, closed: false });
    for (const { opened, carriedIn, received, used, room, lapsed, reallocated } of body.items)
      expect(opened + carriedIn + received).toBe(used + room + lapsed + reallocated);
  });

  it('the case is told once, and shows what lapsed and what was carried over', async () => {
    const letters = await api.app.database.read.notifications.find({ caseId: line.caseId });
    const told = letters.filter(({ effectKey }) => effectKey.startsWith('year-end/'));
    expect(told.map(({ effectKey, to }) => [effectKey, to])).toEqual([
      [`year-end/${year}/${line.caseId}`, 'case-worker@samkobing.example'],
      [`year-end/${year + 1}/${line.caseId}`, 'case-worker@samkobing.example'],
    ]);
    const { body } = await worker.get<CaseFinance>(`/api/cases/${line.caseId}/finance`);
    expect(body.lines).toMatchObject([
      { line: 'rest-of-bus', lapsed: 6_000_000, committed: 3_000_000, stage: 'committed' },
    ]);
    expect(body.carryOvers).toMatchObject([{ status: 'granted', moved: 4_000_000 }]);
    const story = await worker.get<{ entries: { text: string }[] }>(`/api/cases/${line.caseId}/story`);
    expect(story.body.entries.map(({ text }) => text).join()).toMatch(/60\.000 kr\. er bortfaldet ved årets udgang/);
  });

  it('may be decided in the new year, and then the money comes over at once, into the next year’s room', async () => {
    const body = { year: year + 2, amount: 2_000_000, reason: 'Torvet er forsinket' };
    expect((await ask({ year: year + 1 })).body.code).toBe('yearClosed');
    const asked = await worker.command<CarryOver>(`/api/areas/${towns}/carry-overs`, body);
    expect((await decide(asked.body.id, yes)).body).toMatchObject({ moved: 2_000_000 });
    const { body: years } = await finance.get<Years>(`/api/areas/${towns}/years`);
    expect(years.items.find((one) => one.year === year + 3)).toMatchObject({ carriedIn: 2_000_000, room: 102_000_000 });
    expect(years.items.find((one) => one.year === year + 2)).toMatchObject({ lapsed: 98_000_000 });
    expect(await api.app.database.read.ledger.imbalances(towns)).toEqual([]);
  });

  it('is on the list of its area, a closed case’s for those in it alone', async () => {
    const own = { caseId: closed.caseId, amount: 1, year: year + 3 };
    expect((await ask(own)).status).toBe(200);
    const list = async (who: Caller) =>
      (await who.get<{ items: CarryOver[] }>(`/api/areas/${bus}/carry-overs`)).body.items.map(({ caseId }) => caseId);
    expect(await list(worker)).toContain(closed.caseId);
    expect(await list(finance)).not.toContain(closed.caseId);
    expect((await decide('none', yes)).body.code).toBe('notFound');
  });

  it('by hand nothing is posted in a year that is over', async () => {
    const body = { kind: 'frame', amount: 1, year, reason: 'Budget', decision: 'Byrådet' };
    expect((await finance.command<Problem>(`/api/areas/${bus}/transfers`, body)).body.code).toBe('yearClosed');
  });
});
