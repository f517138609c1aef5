import type { AreaYear, Breach, CaseFinance, Delegation, FinanceLine, TransferList } from '@samskab/contracts';
import type { Line } from '@samskab/ledger';
import { yearOf } from '../src/ledger/year-of.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';
import { postOn } from './support/money.ts';

const bus = 'kollektiv-trafik';
const towns = 'byer-og-torve';
type Listed<T> = { items: T[] };
type Answered = TransferList & { code?: string; detail?: string };

describe('money whole', () => {
  let api: TestApi;
  let finance: Caller;
  let year: number;
  let months = 0;
  beforeAll(async () => {
    api = await startApi();
    finance = await api.as('finance-officer');
    year = yearOf(await api.app.clock.now());
  });
  afterAll(() => api.close());

  /** A case of the village bus, or of city renewal, with its item at the council. */
  async function givenCase(process = 'village-bus', more: { closed?: boolean } = {}) {
    months += 1;
    const date = `2031-${String(months).padStart(2, '0')}-15`;
    const found = await onAgenda(api, { date, ...more });
    const version = await api.app.database.read.versions.latest(process);
    await api.app.database.transaction(async (tx) => {
      await tx.cases.update({ id: found.caseId }, { processKey: process, versionId: version!.id });
    });
    return found;
  }
  async function decided(itemId: string, outcome = 'approved', bodyId = 'council'): Promise<string> {
    await api.app.database.transaction(async (tx) => {
      const item = (await tx.agenda.first({ id: itemId }))!;
      await tx.meetings.update({ id: item.meetingId }, { bodyId });
      await tx.agenda.update({ id: itemId }, { status: 'decided', outcome, decidedAt: '2031-01-15T18:00:00.000Z' });
      await tx.items.update({ caseId: item.caseId!, id: 'i9' }, { status: 'decided', outcome });
    });
    return itemId;
  }
  const post = (area: string, body: object) =>
    finance.command<Answered>(`/api/areas/${area}/transfers`, { year, reason: 'Sådan er det besluttet', ...body });
  const at = () => `${year}-02-01T09:00:00.000Z`;
  const freed = (caseId: string): Line => ({ id: 'freed-route', kind: 'freed', area: bus, caseId });
  const finances = async (caseId: string, who = finance) =>
    (await who.get<CaseFinance>(`/api/cases/${caseId}/finance`)).body;
  const lines = async (area: string, who = finance) =>
    (await who.get<Listed<FinanceLine>>(`/api/areas/${area}/lines`)).body.items;

  describe('the thresholds of delegation', () => {
    const list = async () => (await finance.get<Listed<Delegation>>(`/api/areas/${towns}/delegations`)).body.items;
    const set = (body: object) => finance.send<Answered>('PUT', `/api/areas/${towns}/delegations`, body);

    it('are the municipality’s configuration, per area and holder', async () => {
      expect((await list()).map(({ holder, upTo }) => [holder, upTo])).toEqual([
        ['case-worker', 50_000_000],
        ['financeCommittee', 100_000_000],
        ['standingCommittee', 50_000_000],
        ['steering-group', 1_000_000],
      ]);
    });

    it('are set by a decision, and set twice they are set once', async () => {
      const body = { holder: 'case-worker', upTo: 30_000_000, decision: 'Byrådet, punkt 3' };
      expect((await set(body)).body).toMatchObject({ upTo: 30_000_000, decision: 'Byrådet, punkt 3' });
      await set(body);
      expect((await list()).filter(({ holder }) => holder === 'case-worker')).toHaveLength(1);
      expect((await set({ ...body, decision: '' })).body.code).toBe('invalid');
      expect((await set({ ...body, upTo: -1 })).body.code).toBe('invalid');
    });

    it('are gone past by a body’s decision, which sets room aside on the case’s line', async () => {
      const { caseId, itemId } = await givenCase('city-renewal');
      const reservation = { kind: 'reservation', caseId, line: 'town-frame', amount: 40_000_000 };
      expect((await post(towns, reservation)).body.code).toBe('aboveDelegation');
      expect((await post(towns, { ...reservation, decidedItem: itemId })).body.code).toBe('aboveDelegation');
      await decided(itemId, 'approved', 'financeCommittee');
      expect((await post(towns, { ...reservation, decidedItem: itemId })).body.items).toMatchObject([
        { op: 'reserve', amount: 40_000_000, decision: itemId },
      ]);
      expect((await post(towns, { ...reservation, line: undefined, decidedItem: itemId })).body.code).toBe('invalid');
      const [line] = (await finances(caseId)).lines;
      expect(line).toMatchObject({ stage: 'coveredWithinFrame', reserved: 40_000_000, decision: { itemId } });
      expect(line?.decision?.text).toMatch(/^Økonomiudvalget .*, punkt 1$/);
    });
  });

  describe('the yearly available amounts', () => {
    it('are set on a granted capital line, together at most what was granted', async () => {
      const { caseId } = await givenCase('city-renewal');
      const square: Line = { id: 'square', kind: 'capital', area: towns, caseId };
      const set = (years: object[], line = 'square') =>
        finance.send<Answered>('PUT', `/api/cases/${caseId}/lines/${line}/available`, { years, decision: 'Byrådet' });
      const years = [
        { year, amount: 300 },
        { year: year + 1, amount: 200 },
      ];
      expect((await set(years)).body.code).toBe('notFound');
      await postOn(api.app, { line: square, op: 'grant', amount: 500, at: at() });
      expect((await set(years)).body).toEqual({ years });
      expect((await set([...years, { year: year + 2, amount: 1 }])).body.code).toBe('noCover');
      expect((await set([years[0]!, years[0]!])).body.code).toBe('invalid');
      expect((await finances(caseId)).lines).toMatchObject([{ stage: 'granted', available: years }]);
    });
  });

  describe('how far the money of a line has come', () => {
    it('goes from a wish over the bodies to what is paid', async () => {
      const { caseId, itemId } = await givenCase();
      const line = freed(caseId);
      const stage = async () => (await finances(caseId)).lines[0]?.stage;
      await postOn(api.app, { line, op: 'expect', amount: 900, at: at() });
      await api.app.database.transaction((tx) => tx.items.remove({ caseId }));
      expect(await stage()).toBe('wish');
      const item = { caseId, id: 'i9', node: 'council-decides', register: 'council', openedAt: at(), openedSeq: 1 };
      await api.app.database.transaction(async (tx) => {
        await tx.items.insert({ ...item, status: 'open', data: {} });
        await tx.agenda.update({ id: `${itemId}.financeCommittee` }, { status: 'proposed' });
      });
      expect(await stage()).toBe('recommended');
      await api.app.database.transaction((tx) =>
        tx.agenda.update({ id: `${itemId}.financeCommittee` }, { status: 'decided' }),
      );
      expect(await stage()).toBe('opinion');
      await decided(itemId);
      await postOn(api.app, { line, op: 'grant', amount: 900, at: at() });
      expect(await stage()).toBe('granted');
      await postOn(api.app, { line, op: 'free', amount: 900, at: at() });
      expect(await stage()).toBe('released');
      await postOn(api.app, { line, op: 'commit', amount: 900, at: at() });
      expect(await stage()).toBe('committed');
      await postOn(api.app, { line, op: 'pay', amount: 900, at: at() });
      expect(await stage()).toBe('paid');
      await api.app.database.transaction((tx) => tx.cases.update({ id: caseId }, { status: 'ended' }));
      expect(await stage()).toBe('accounted');
      expect((await finances(caseId)).lines).toMatchObject([
        { years: [year], used: 900, areaId: bus, town: 'Nørreby' },
      ]);
    });

    it('is refused when the council said no', async () => {
      const { caseId, itemId } = await givenCase();
      await postOn(api.app, { line: freed(caseId), op: 'expect', amount: 900, at: at() });
      await decided(itemId, 'rejected');
      expect((await finances(caseId)).lines).toMatchObject([{ stage: 'refused' }]);
    });

    it('is on the area’s list, and of a closed case without its name', async () => {
      const { caseId } = await givenCase('village-bus', { closed: true });
      await postOn(api.app, { line: freed(caseId), op: 'expect', amount: 77, at: at() });
      const closed = (await lines(bus)).filter((one) => one.caseId === null);
      expect(closed).toMatchObject([{ title: null, town: null, line: null, name: null, decision: null, expected: 77 }]);
      const own = await lines(bus, await api.as('case-worker'));
      expect(own.find((one) => one.caseId === caseId)).toMatchObject({ name: 'Frigjorte midler fra ruten' });
    });
  });

  describe('money moved out of its area by the council', () => {
    it('is a broken promise on the case and on the area, with where it went and who decided', async () => {
      const { caseId, itemId } = await givenCase();
      const line = freed(caseId);
      await postOn(api.app, { line, op: 'expect', amount: 5_000, at: at() });
      await postOn(api.app, { line, op: 'free', amount: 5_000, at: at() });
      expect(await finances(caseId)).toMatchObject({ promiseBroken: false, breaches: [] });
      const move = { kind: 'reallocation', caseId, line: 'freed-route', toArea: towns, amount: 2_000 };
      expect((await post(bus, { ...move, decidedItem: itemId })).body.code).toBe('leavesArea');
      await decided(itemId, 'rejected');
      expect((await post(bus, { ...move, decidedItem: itemId })).body.code).toBe('leavesArea');
      await decided(itemId, 'approved', 'financeCommittee');
      expect((await post(bus, { ...move, decidedItem: itemId })).body.code).toBe('leavesArea');
      await decided(itemId);
      expect((await post(bus, { ...move, decidedItem: itemId })).status).toBe(200);
      const { promiseBroken, breaches } = await finances(caseId);
      const breach = { amount: 2_000, fromArea: 'Kollektiv trafik', toArea: 'Byer og torve', caseId };
      expect([promiseBroken, breaches]).toMatchObject([true, [{ ...breach, decision: { itemId, body: 'Byrådet' } }]]);
      for (const area of [bus, towns]) {
        const { body } = await finance.get<Listed<Breach>>(`/api/areas/${area}/breaches`);
        expect(body.items).toMatchObject([breach]);
      }
      const { body } = await finance.get<Listed<AreaYear>>(`/api/areas/${towns}/years`);
      expect(body.items.find((one) => one.year === year)).toMatchObject({ received: 2_000, used: 40_000_000 });
    });
  });
});
