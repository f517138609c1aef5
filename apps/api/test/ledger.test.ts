import { randomUUID } from 'node:crypto';
import type { AccountList, Area, CaseMoney, Problem, Transfer, TransferList } from '@samskab/contracts';
import { lineBalances, post } from '@samskab/ledger';
import type { FundingOp, Line } from '@samskab/ledger';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';

type TransferPage = { items: Transfer[]; next: string | null };
const bus = 'kollektiv-trafik';
const towns = 'byer-og-torve';

describe('the ledger', () => {
  let api: TestApi;
  let finance: Caller;
  let caseId: string;
  beforeAll(async () => {
    api = await startApi();
    finance = await api.as('finance-officer');
    ({ caseId } = await onAgenda(api));
  });
  afterAll(() => api.close());

  const line: () => Line = () => ({ id: 'freed-route', kind: 'freed', area: bus, caseId });
  /** As the worker posts, with time going by. */
  async function posted(op: FundingOp, amount: number, minute = 0): Promise<void> {
    await api.app.database.transaction(async (tx) => {
      const at = new Date(Date.UTC(2026, 5, 2, 9, minute)).toISOString();
      const balances = lineBalances(await tx.ledger.lockLine(line(), 2026));
      const effectKey = `${caseId}/${randomUUID()}`;
      const posting = post(line(), balances, { effectKey, at, year: 2026, decision: 'x', op, amount });
      if (!posting.ok) throw new Error(posting.message);
      await tx.ledger.post(posting.transfers);
    });
  }
  const areaOf = async (id: string): Promise<Area> => {
    const { body } = await finance.get<{ items: Area[] }>('/api/areas');
    return body.items.find((area) => area.id === id)!;
  };
  const transfer = (area: string, body: object, key?: string) =>
    finance.command<Problem & TransferList>(
      `/api/areas/${area}/transfers`,
      { year: 2026, reason: 'Budget', ...body },
      key,
    );

  /** An item the council has said yes to. */
  async function approvedItem(date = '2027-03-31', bodyId = 'council', outcome = 'approved'): Promise<string> {
    const { itemId, meetingId } = await onAgenda(api, { date });
    await api.app.database.transaction(async (tx) => {
      await tx.meetings.update({ id: meetingId }, { bodyId });
      await tx.agenda.update({ id: itemId }, { status: 'decided', outcome, decidedAt: `${date}T18:00:00.000Z` });
    });
    return itemId;
  }

  it('has the four areas of Samkøbing, each in balance', async () => {
    const { body } = await finance.get<{ items: Area[] }>('/api/areas');
    const names = ['Byer og torve', 'Kollektiv trafik', 'Kultur og fritid', 'Natur og renhold'];
    expect(body.items.map(({ name }) => name)).toEqual(names);
    expect(body.items.every(({ balanced }) => balanced)).toBe(true);
  });

  it('shows what stands where, in an area and in a case', async () => {
    await posted('expect', 10_000_000);
    await posted('free', 5_000_000, 1);
    expect(await areaOf(bus)).toMatchObject({ expected: 5_000_000, freed: 5_000_000, balanced: true });
    const { body } = await finance.get<CaseMoney>(`/api/cases/${caseId}/money`);
    const [freed] = body.lines;
    expect(freed).toMatchObject({
      name: 'Frigjorte midler fra ruten',
      area: 'Kollektiv trafik',
      expected: 5_000_000,
      freed: 5_000_000,
      usableFrom: null,
    });
    expect(freed?.postings.map(({ op, amount, text }) => [op, amount, text])).toEqual([
      ['expect', 10_000_000, '100.000 kr. forventes frigjort'],
      ['free', 5_000_000, '50.000 kr. er frigjort'],
    ]);
  });

  it('counts what is given back once', async () => {
    await posted('reserve', 5_000_000, 2);
    await posted('release', 5_000_000, 3);
    const { body } = await finance.get<CaseMoney>(`/api/cases/${caseId}/money`);
    expect(body.lines[0]?.postings.at(-1)).toMatchObject({ op: 'release', amount: 5_000_000 });
  });

  it('says from when promised money can be used, once the case knows', async () => {
    const other = await onAgenda(api, { date: '2027-01-27' });
    caseId = other.caseId;
    await posted('expect', 10_000_000);
    const usable = async () => (await finance.get<CaseMoney>(`/api/cases/${caseId}/money`)).body.lines[0]?.usableFrom;
    expect(await usable()).toBeNull();
    const { data } = (await api.app.database.read.cases.first({ id: caseId }))!;
    await api.app.database.transaction((tx) =>
      tx.cases.update({ id: caseId }, { data: { ...data, timetableDate: '2027-06-27' } }),
    );
    expect(await usable()).toBe('2027-06-26T22:00:00.000Z');
  });

  it('opens a frame by a decision, once a key', async () => {
    const before = (await areaOf(bus)).room;
    const key = randomUUID();
    const body = { kind: 'frame', amount: 1_000_000, decision: 'Budget 2026' };
    expect((await transfer(bus, body, key)).body.items).toMatchObject([{ op: 'openFrame', amount: 1_000_000 }]);
    expect((await transfer(bus, body, key)).status).toBe(200);
    expect((await areaOf(bus)).room).toBe(before + 1_000_000);
    expect((await transfer(bus, { ...body, amount: 2 }, key)).body.code).toBe('idempotencyKeyReused');
    expect((await transfer(bus, { kind: 'frame', amount: 1 })).body.code).toBe('beforeAppropriation');
  });

  it('says what is left this year apart from what is left of the years to come', async () => {
    const before = await areaOf(bus);
    await transfer(bus, { kind: 'frame', amount: 300_000, decision: 'Budget' });
    await transfer(bus, { kind: 'frame', amount: 700_000, decision: 'Budget', year: 2027 });
    expect(await areaOf(bus)).toMatchObject({
      room: before.room + 1_000_000,
      roomThisYear: before.roomThisYear + 300_000,
    });
  });

  it('refuses a supplementary appropriation without cover', async () => {
    const body = { kind: 'supplementaryAppropriation', amount: 500_000, decision: 'Byrådet, punkt 7' };
    const bare = await transfer(bus, body);
    expect([bare.status, bare.body.code]).toEqual([422, 'appropriationWithoutCover']);
    expect((await transfer(bus, { ...body, cover: 'Kassen' })).body.items).toMatchObject([{ cover: 'Kassen' }]);
  });

  it('grants on a line of a case by hand, with its cover', async () => {
    const body = { kind: 'supplementaryAppropriation', amount: 400_000, decision: 'Byrådet, punkt 7', cover: 'staten' };
    const { body: granted } = await transfer(bus, { ...body, caseId, line: 'rest-of-bus' });
    expect(granted.items).toMatchObject([{ op: 'grant', caseId, line: 'rest-of-bus', amount: 400_000 }]);
    expect((await transfer(bus, { ...body, caseId, line: 'none' })).body.code).toBe('notFound');
  });

  it('moves no money out of its area without the council, and shows the breach when the council does', async () => {
    const body = { kind: 'reallocation', toArea: bus, amount: 300_000 };
    const plain = await transfer(towns, body);
    expect([plain.status, plain.body.code]).toEqual([422, 'leavesArea']);
    const before = await areaOf(bus);
    expect((await transfer(towns, { ...body, decision: 'Byrådet, punkt 9' })).body.code).toBe('leavesArea');
    const decidedItem = await approvedItem();
    const moved = await transfer(towns, { ...body, decidedItem });
    expect(moved.body.items.map(({ areaId, breach }) => [areaId, breach]).toSorted()).toEqual([
      [towns, true],
      [bus, true],
    ]);
    expect(await areaOf(towns)).toMatchObject({ reallocated: 300_000, promiseBroken: true, balanced: true });
    expect(await areaOf(bus)).toMatchObject({ room: before.room + 300_000, received: 300_000, promiseBroken: false });
    expect((await transfer(towns, { ...body, toArea: towns, decidedItem })).body.code).toBe('invalid');
    expect((await transfer(towns, { ...body, amount: 10 ** 12, decidedItem })).body.code).toBe('noCover');
  });

  it('pages an area’s postings by key, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = '', limit = 0; cursor !== null && limit < 50; limit += 1) {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body }: { body: TransferPage } = await finance.get<TransferPage>(
        `/api/areas/${bus}/transfers?limit=3${query}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    const { body } = await finance.get<TransferPage>(`/api/areas/${bus}/transfers?limit=200`);
    expect(seen).toEqual(body.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps a closed case’s name out of the books of others', async () => {
    const closed = await onAgenda(api, { date: '2027-02-24', closed: true });
    caseId = closed.caseId;
    await posted('expect', 777);
    const auditor = await api.as('auditor');
    const accounts = await auditor.get<AccountList>(`/api/areas/${bus}/accounts`);
    const transfers = await auditor.get<TransferPage>(`/api/areas/${bus}/transfers?limit=200`);
    expect(JSON.stringify([accounts.body, transfers.body])).not.toContain(caseId);
    expect(transfers.body.items.some(({ amount }) => amount === 777)).toBe(true);
    const mine = await (await api.as('case-worker')).get<TransferPage>(`/api/areas/${bus}/transfers?limit=200`);
    expect(JSON.stringify(mine.body)).toContain(caseId);
    expect((await auditor.get(`/api/cases/${caseId}/money`)).status).toBe(404);
  });

  it('is written by the finance officer alone, and read by no participant', async () => {
    const worker = await api.as('case-worker');
    const body = { kind: 'frame', amount: 1, year: 2026, reason: 'Budget', decision: 'x' };
    expect((await worker.command(`/api/areas/${bus}/transfers`, body)).status).toBe(403);
    expect((await finance.command('/api/areas/none/transfers', body)).status).toBe(404);
  });
});
