import type { CarryOver, CaseFinance, Family, MoneyLine, Problem, TransferList } from '@samskab/contracts';
import { toLocal } from '@samskab/calendar';
import type { Model } from '@samskab/definition';
import type { Caller } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { Municipality, postingDrawing } from './support/municipality.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { steps } from './support/to-council.ts';
import { letter } from './support/village-bus.ts';

const bus = 'kollektiv-trafik';
const file = { name: 'bilag.pdf', mediaType: 'application/pdf' };
const call = (town: string) => ({ callText: `Der flyder affald i ${town}.`, contact: `Den, der ringede fra ${town}` });

/** What a Green Team answers on its way to the first gathering. */
const team = (cvrDate: string): [node: string, data: object][] => [
  ['answer-call', { answerText: 'Lad os gå en tur.' }],
  ['town-walk', { walkDate: cvrDate, walkers: 12, townDoes: 'Vi rydder vejen' }],
  [
    'agree-frame',
    {
      supportAmount: 1_000_000,
      stillDoes: 'tømmer spande',
      canHelp: 'ja',
      helpReason: 'Inden for rammen',
      extra: true,
    },
  ],
  ['choose-form', { teamName: 'Green Team', teamForm: 'forening' }],
  ['draft-statutes', { purpose: 'At holde byen ren', statutes: file }],
  [
    'founding-meeting',
    { founders: 8, boardCount: 4, founded: 'ja', chair: 'Formand', treasurer: 'Kasserer', foundingMinutes: file },
  ],
  ['register-cvr', { cvr: '87654311', cvrDate, nemKonto: true }],
  ['choose-kit', { kit: '20 veste', kitWish: 650_000 }],
  ['order-kit', { kitInvoice: file }],
];
const gathered = (gatherDate: string, nextTime = 'mødes igen') => ({
  ...{ gatherDate, people: 15, hours: 30, did: 'Skovvejen', receiptSum: 0, nextTime },
});

/**
 * The cases worth having (domain.md § 7), on a real database, a real Temporal and a real worker. One clock runs through
 * them all, from today on and only forward. Those of the council and of redrawing stand in files of their own.
 */
describe('cases worth having', () => {
  let stack: Stack;
  let town: Municipality;
  let finance: Caller;
  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    town = await Municipality.of(stack.api);
    finance = await stack.api.as('finance-officer');
  }, 120_000);
  afterAll(() => stack.stop(), 60_000);

  const yearNow = async () => Number(toLocal(await town.now()).day.slice(0, 4));
  const post = (area: string, body: object) =>
    finance.command<TransferList & Problem>(`/api/areas/${area}/transfers`, {
      reason: 'Sådan er det besluttet',
      ...body,
    });
  const money = async (caseId: string): Promise<MoneyLine> => {
    const { body } = await town.worker.get<{ lines: MoneyLine[] }>(`/api/cases/${caseId}/money`);
    return body.lines[0]!;
  };
  const stuckAt = (caseId: string, node: string) =>
    town.when(caseId, ({ incidents }) => incidents.find((one) => one.node === node));
  const goOn = (caseId: string, id: string) =>
    finance.command(`/api/cases/${caseId}/incidents/${encodeURIComponent(id)}/retry`, {});
  const ended = (caseId: string) =>
    town.when(caseId, ({ status, outcome }) => (status === 'ended' ? outcome?.node : undefined));

  /** A team in its own town, as far as its first gathering. */
  async function founded(caseId: string, by = town.worker): Promise<string> {
    const { day } = toLocal(await town.now());
    for (const [node, data] of team(day)) await town.done(caseId, node, data, by);
    const handover = await town.when(caseId, ({ handovers }) => handovers[0]?.id);
    await by.send('POST', `/api/handovers/${handover}/offer`, { data: { kitCondition: 'Nyt' } });
    await by.command(`/api/handovers/${handover}/accept`, { side: 'to', onBehalfOf: 'team' });
    await town.when(caseId, ({ tasks }) => tasks.find(({ node }) => node === 'gathering'));
    return day;
  }

  it('spend before appropriation refused', async () => {
    await town.publish('spend', postingDrawing('spend', 'operating', [{ op: 'commit', amount: '500000' }]));
    const caseId = await town.start('spend', 'Nørreby');
    await town.done(caseId, 'agree');
    const { id, code } = await stuckAt(caseId, 'post-1');
    expect(code).toBe('refused:notGranted');
    const refused = await money(caseId);
    expect(refused).toMatchObject({ committed: 0, used: 0, postings: [{ refused: true, op: 'commit' }] });
    expect(refused.postings[0]?.text).toMatch(/Pengene er ikke bevilget/);
    const grant = { caseId, line: 'line', amount: 500_000, year: await yearNow(), decision: 'Byrådet, punkt 4' };
    const granted = await post(bus, { ...grant, kind: 'supplementaryAppropriation', cover: 'kassebeholdningen' });
    expect(granted.body.items).toMatchObject([{ op: 'grant', amount: 500_000, cover: 'kassebeholdningen' }]);
    expect((await goOn(caseId, id)).status).toBe(200);
    expect(await ended(caseId)).toBe('done');
    expect(await money(caseId)).toMatchObject({ granted: 0, committed: 500_000 });
  }, 60_000);

  it('supplementary appropriation without cover refused', async () => {
    const asked = { kind: 'supplementaryAppropriation', amount: 500_000, year: await yearNow(), decision: 'Byrådet' };
    const { status, body } = await post(bus, asked);
    expect([status, body.code, body.title]).toEqual([
      422,
      'appropriationWithoutCover',
      'En tillægsbevilling skal pege på sin dækning.',
    ]);
    const grant = { op: 'grant' as const, amount: '500000', decidedBy: 'agree' };
    await town.publish('bare', postingDrawing('bare', 'operating', [grant]));
    const caseId = await town.start('bare', 'Nørreby');
    await town.done(caseId, 'agree');
    expect((await stuckAt(caseId, 'post-1')).code).toBe('refused:noCover');
    expect(await money(caseId)).toMatchObject({ granted: 0 });
  }, 60_000);

  it('saving moved out of its area refused', async () => {
    const saving = [
      { op: 'expect' as const, amount: '10000000' },
      { op: 'free' as const, amount: 'all' },
      { op: 'reserve' as const, amount: 'rest' },
    ];
    await town.publish('saving', postingDrawing('saving', 'freed', saving));
    const caseId = await town.start('saving', 'Nørreby');
    await town.done(caseId, 'agree');
    await ended(caseId);
    const move = { kind: 'reallocation', caseId, line: 'line', toArea: 'byer-og-torve', amount: 4_000_000 };
    for (const decision of [{}, { decision: 'Forvaltningen' }, { decidedItem: 'intet punkt' }]) {
      const { status, body } = await post(bus, { ...move, ...decision, year: await yearNow() });
      expect([status, body.code]).toEqual([422, 'leavesArea']);
    }
    const { body } = await finance.get<CaseFinance>(`/api/cases/${caseId}/finance`);
    expect(body).toMatchObject({
      promiseBroken: false,
      breaches: [],
      lines: [{ reserved: 10_000_000, reallocated: 0 }],
    });
  }, 60_000);

  it('operating money lapsing 31 December', async () => {
    await town.publish('waiting', postingDrawing('waiting', 'operating', [{ op: 'commit', amount: '100' }]));
    const year = (await yearNow()) + 1;
    await town.goTo(`${year}-03-01T09:00:00.000Z`);
    const [kept, lost] = [await town.start('waiting', 'Nørreby'), await town.start('waiting', 'Sønderby')];
    for (const caseId of [kept, lost]) {
      const grant = {
        caseId,
        line: 'line',
        amount: 9_000_000,
        year,
        decision: 'Byrådet, punkt 4',
        cover: 'kassebeholdningen',
      };
      expect((await post(bus, { ...grant, kind: 'supplementaryAppropriation' })).status).toBe(200);
    }
    const wish = { caseId: kept, line: 'line', year, amount: 6_000_000, reason: 'Bussen kommer til sommer' };
    const { body: asked } = await town.worker.command<CarryOver>(`/api/areas/${bus}/carry-overs`, wish);
    const yes = { granted: true, decision: 'Byrådet, punkt 9', reason: 'Forsinket uden egen skyld' };
    await finance.send('POST', `/api/carry-overs/${asked.id}/decision`, yes);
    await town.goTo(`${year + 1}-01-02T09:00:00.000Z`);
    const line = async (caseId: string) => {
      const { granted, lapsed, postings } = await money(caseId);
      return { granted, lapsed, told: postings.map(({ text }) => text).slice(1) };
    };
    const last = await eventually(async () => {
      const standing = await line(lost);
      return standing.lapsed ? standing : undefined;
    });
    const gone = '90.000 kr. er bortfaldet ved årets udgang';
    expect(last).toEqual({ granted: 0, lapsed: 9_000_000, told: [gone] });
    const over = '60.000 kr. er overført til næste år';
    expect(await line(kept)).toEqual({ granted: 6_000_000, lapsed: 3_000_000, told: [gone, over] });
    await town.done(kept, 'agree');
    expect(await ended(kept)).toBe('done');
    await town.done(lost, 'agree');
    expect((await stuckAt(lost, 'post-1')).code).toBe('refused:notGranted');
  }, 90_000);

  it('CVR lapsing after 3 years', async () => {
    const caseId = await town.start('association-founding', 'Engby', call('Engby'));
    const cvrDate = await founded(caseId);
    expect((await town.read(caseId)).data['registered']).toBe(true);
    const year = Number(cvrDate.slice(0, 4)) + 3;
    await town.goTo(`${year}-${cvrDate.slice(5)}T12:00:00.000Z`);
    await town.when(caseId, ({ nodes }) => (nodes['tell-lapsed']?.state === 'done' ? true : undefined));
    const { tasks, nodes, data } = await town.read(caseId);
    expect(data['registered']).toBe(false);
    expect(tasks.map(({ node }) => node)).toEqual(['gathering']);
    expect(toLocal(nodes['cvr-lapsed']?.at ?? '').day).toBe(`${year}-${cvrDate.slice(5)}`);
  }, 120_000);

  it('bus window missed by a day waits a year', async () => {
    const caseId = await town.start('village-bus', 'Sønderby', letter);
    const before = ['answer-town', 'town-meeting', 'give-up-route', 'calculate', 'found-association', 'choose-bus'];
    for (const node of [...before, 'write-item']) await town.done(caseId, node, steps[node]);
    await town.approve(caseId, { granted: 10_000_000, decisionText: 'Godkendt', minutesRef: 'Punkt 8' });
    await town.when(caseId, ({ nodes }) => ((nodes['order-window']?.tokens ?? 0) > 0 ? true : undefined));
    const year = await yearNow();
    await town.goTo(`${year}-07-01T09:00:00.000Z`);
    const task = await town.when(caseId, ({ tasks }) => tasks.find(({ node }) => node === 'order-timetable'));
    await town.goTo(`${year + 1}-01-01T09:00:00.000Z`);
    await town.when(caseId, ({ nodes }) => ((nodes['order-window']?.tokens ?? 0) > 0 ? true : undefined));
    const late = await town.worker.command<Problem>(`/api/cases/${caseId}/tasks/${task.id}/complete`, {
      data: steps['order-timetable'],
    });
    expect(late.body.code).toBe('taskClosed');
    const { nodes } = await town.read(caseId);
    expect(toLocal(nodes['order-window']?.until ?? '').day).toBe(`${year + 1}-07-01`);
    await town.goTo(`${year + 1}-07-01T09:00:00.000Z`);
    await town.done(caseId, 'order-timetable', steps['order-timetable']);
    await town.when(caseId, ({ tasks }) => tasks.find(({ node }) => node === 'authority-plans'));
  }, 120_000);

  it('one team becomes six', async () => {
    const first = await town.start('association-founding', 'Nørreby', call('Nørreby'));
    const others = ['Sønderby', 'Østerby', 'Vesterby', 'Skovby', 'Engby'];
    for (const other of others) {
      const body = { town: other, input: call(other) };
      expect((await town.worker.command(`/api/cases/${first}/replicate`, body)).status).toBe(200);
    }
    const { body } = await town.worker.get<Family>(`/api/cases/${first}/family`);
    expect([body.size, body.root.town]).toEqual([6, 'Nørreby']);
    expect(body.root.children.map((child) => child.town)).toEqual(others);
    for (const { id, town: name } of body.root.children) {
      const one = await town.when(id!, (found) => (found.tasks.length > 0 ? found : undefined));
      expect([one.tasks[0]?.node, one.data['town'], one.data['callText']]).toEqual([
        'answer-call',
        name,
        `Der flyder affald i ${name}.`,
      ]);
    }
  }, 60_000);

  it('a case of five years, two versions, three case workers', async () => {
    const workers = await threeWorkers();
    const frame = { kind: 'frame', amount: 20_000_000, year: await yearNow(), decision: 'Årets budget' };
    expect((await post('natur-og-renhold', frame)).status).toBe(200);
    const caseId = await town.start('association-founding', 'Østerby', call('Østerby'));
    const began = await founded(caseId, workers[0]);
    const year = Number(began.slice(0, 4));
    const { read } = stack.api.app.database;
    const model = (await read.versions.latest('association-founding'))!.model as unknown as Model;
    await town.publish('association-founding', { ...model, doc: 'Tegnet om i det tredje år' });
    for (const [index, by] of [workers[1], workers[2]].entries()) {
      const day = `${year + 2 + index * 3}-${began.slice(5)}`;
      await town.goTo(`${day}T12:00:00.000Z`);
      await town.done(caseId, 'gathering', gathered(day, index === 0 ? 'mødes igen' : 'gør status'), by);
      if (index === 0) await town.when(caseId, ({ nodes }) => (nodes['next-month']?.tokens ? true : undefined));
    }
    await town.done(caseId, 'evaluate', { rating: 9, ratingReason: 'Sammen', future: 'kører selv' }, workers[2]);
    expect(await ended(caseId)).toBe('team-runs');
    const one = await town.read(caseId);
    expect(Number(one.endedAt?.slice(0, 4)) - Number(one.startedAt.slice(0, 4))).toBe(5);
    const { body } = await town.worker.get<{ items: { actor: string | null }[] }>(`/api/cases/${caseId}/log?limit=200`);
    const people = new Set(body.items.flatMap(({ actor }) => actor ?? []).map((actor) => actor.split('/')[0]));
    for (const id of ['worker-1', 'worker-2', 'worker-3']) expect([...people]).toContain(id);
    // It was begun on the first version and keeps it; the next town gets the second.
    const next = await town.worker.command<{ caseId: string }>(`/api/cases/${caseId}/replicate`, {
      ...{ town: 'Skovby', input: call('Skovby') },
    });
    expect([one.versionNumber, (await town.read(next.body.caseId)).versionNumber]).toEqual([1, 2]);
    expect(await money(caseId)).toMatchObject({ used: 1_000_000, reserved: 0, committed: 0 });
  }, 180_000);

  async function threeWorkers(): Promise<Caller[]> {
    const ids = ['worker-1', 'worker-2', 'worker-3'];
    const person = (id: string) => ({
      id,
      name: id,
      email: `${id}@samkobing.example`,
      roles: ['caseWorker'],
      bodies: [],
    });
    await stack.api.app.database.transaction((tx) => tx.people.insert(...ids.map(person)));
    return Promise.all(ids.map((id) => stack.api.as(id)));
  }

  it('input recorded on behalf of someone without a login', async () => {
    const caseId = await town.start('village-bus', 'Vesterby', letter);
    await town.done(caseId, 'answer-town', steps['answer-town']);
    await town.done(caseId, 'town-meeting', { ...steps['town-meeting'], dissent: 'Nogle ældre får længere' });
    const { read } = stack.api.app.database;
    const entry = (await read.log.entries(caseId)).at(-1)!;
    expect(entry).toMatchObject({ actorId: 'case-worker/residents', event: { data: { attendance: 62 } } });
    const { body } = await town.worker.get<{ entries: { text: string; side: string | null; actor: string | null }[] }>(
      `/api/cases/${caseId}/story`,
    );
    const told = body.entries.find(({ text }) => text.includes('Borgermøde') || text.includes('borgermøde'));
    expect(told).toMatchObject({ side: 'citizens', actor: 'Sagsbehandler på vegne af Borgerne' });
  }, 60_000);
});
