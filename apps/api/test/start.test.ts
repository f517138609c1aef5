import type { ClockAhead, ClockPassed, Problem, StartPage } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { Played, storyOf } from './support/played.ts';

const bus = storyOf('village-bus', 'noerreby');
const untilCouncil = bus.steps.slice(
  0,
  bus.steps.findIndex(({ item }) => item === 'council-decides'),
);

let api: TestApi;
let anyone: Caller;
beforeEach(async () => {
  api = await startApi();
  anyone = await api.as();
}, 30_000);
afterEach(() => api.close());

const start = async (): Promise<StartPage> => (await anyone.get<StartPage>('/api/start')).body;
/** The municipality's clock shows a day before the council meets. */
const onMonday = () =>
  api.app.database.transaction((tx) =>
    tx.settings.upsert({ key: 'clockOffset', value: Date.parse('2026-12-14T08:00:00.000Z') - Date.now() }),
  );

async function busBeforeTheCouncil(title = 'Landsbybus Nørreby', closed = false): Promise<Played> {
  const played = await Played.begin(api, 'village-bus', bus, { title, closed });
  await played.play(...untilCouncil);
  return played;
}

describe('the first page of a demo', () => {
  it('has nothing to show while the municipality is being filled', async () => {
    expect(await start()).toMatchObject({ waits: { citizen: [], council: [] }, featured: null });
  });

  it('says without a login what waits for whom, and shows the case the council decides next', async () => {
    const { caseId } = await busBeforeTheCouncil();
    await onMonday();
    const { waits, featured } = await start();
    expect(waits.citizen).toEqual([{ kind: 'decides', title: 'Landsbybus Nørreby', at: '2026-12-16T16:00:00.000Z' }]);
    expect(waits.council).toMatchObject([{ kind: 'item', title: 'Landsbybus Nørreby' }]);
    expect(waits.caseWorker).toEqual([]);
    expect(waits.processDesigner).toMatchObject([{ kind: 'running', version: 1, cases: 1 }]);
    expect(featured).toMatchObject({ id: caseId, slug: 'landsbybus-noerreby' });
    expect(featured?.nodes['council-decides']).toMatchObject({ state: 'waiting', tokens: 1 });
  }, 30_000);

  it('tells nothing of anybody, and of the data only what the drawing shows', async () => {
    await busBeforeTheCouncil();
    const page = await start();
    expect(JSON.stringify({ ...page.featured, model: null, layout: null })).not.toMatch(/personal:|@|Byrådsmedlem/);
    expect(Object.values(page.featured?.data ?? {}).every((value) => typeof value === 'number')).toBe(true);
  }, 30_000);

  it('knows nothing of a closed case', async () => {
    await busBeforeTheCouncil('Hemmelig bus', true);
    expect(JSON.stringify(await start())).not.toContain('Hemmelig');
  }, 30_000);

  it('counts the letters that want an answer, and the case that has been quiet longest', async () => {
    await busBeforeTheCouncil();
    await api.app.database.transaction((tx) =>
      tx.settings.upsert({ key: 'clockOffset', value: Date.parse('2027-02-01T08:00:00.000Z') - Date.now() }),
    );
    const letter = { town: 'Engby', subject: 'Torvet', text: 'Det er mørkt.' };
    await (await api.as('case-worker')).command('/api/letters', letter);
    const { caseWorker } = (await start()).waits;
    expect(caseWorker).toMatchObject([
      { kind: 'letters', count: 1 },
      { kind: 'quiet', town: 'Nørreby' },
    ]);
  }, 30_000);

  it('counts the faults of a draft once it has been looked through', async () => {
    const model = { processes: [] };
    await api.app.database.transaction((tx) =>
      tx.drafts.upsert({
        ...{ processKey: 'village-bus', revision: 1, model, layout: {} },
        ...{ updatedBy: 'process-designer', updatedAt: '2026-11-01T08:00:00.000Z' },
      }),
    );
    const line = await eventually(async () => (await start()).waits.processDesigner[0]);
    expect(line).toMatchObject({ kind: 'faults', name: 'village-bus' });
  });
});

it('has no first page of the kind where it is no demo', async () => {
  const plain = await startApi({ SAMSKAB_DEMO: 'false' });
  const answer = await (await plain.as()).get<Problem>('/api/start');
  await plain.close();
  expect(answer).toMatchObject({ status: 403, body: { code: 'notInProduction' } });
});

describe('what time will do, and has done', () => {
  it('is told by the step and the case, soonest first', async () => {
    await busBeforeTheCouncil();
    await onMonday();
    const worker = await api.as('case-worker');
    const { items } = (await worker.get<ClockAhead>('/api/clock/ahead')).body;
    expect(items).toContainEqual({
      ...{ kind: 'meeting', at: '2026-12-16T16:00:00.000Z', what: 'Byrådet', title: 'Landsbybus Nørreby' },
    });
    expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  }, 30_000);

  it('is told in the words of the story, and of nothing people did', async () => {
    await busBeforeTheCouncil();
    const worker = await api.as('case-worker');
    const { items } = (await worker.get<ClockPassed>('/api/clock/passed?since=2026-01-01T00:00:00.000Z')).body;
    expect(items.map(({ text }) => text)).not.toContain('Borgermøde er afsluttet');
    expect(items.every(({ title }) => title === 'Landsbybus Nørreby')).toBe(true);
  }, 30_000);

  it('says nothing of a closed case to who may not know of it', async () => {
    await busBeforeTheCouncil('Hemmelig bus', true);
    const auditor = await api.as('finance-officer');
    for (const path of ['ahead', 'passed?since=2026-01-01T00:00:00.000Z'])
      expect(JSON.stringify((await auditor.get(`/api/clock/${path}`)).body)).not.toContain('Hemmelig');
  }, 30_000);
});
