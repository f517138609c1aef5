import type { Case, Problem, Recommendation } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';
import { onAgenda, readItem } from './support/council.ts';

const words = { recommendation: 'Administrationen indstiller, at bussen købes nu.', presentation: 'Byen har valgt.' };

/** Says what the pattern says of itself, as every item does first. */
async function asOpened({ app: { database } }: TestApi, id: string): Promise<void> {
  const version = await database.read.versions.latest('village-bus');
  const model = version?.model as { processes: { doc: string }[] } | undefined;
  await database.transaction((tx) => tx.agenda.update({ id }, { presentation: model?.processes[0]?.doc ?? '' }));
}

describe('what the administration recommends', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is drafted from the case, and mended before the agenda is sent', async () => {
    const worker = await api.as('case-worker');
    const on = await onAgenda(api, { date: '2028-12-20' });
    const path = `/api/items/${on.itemId}/recommendation`;
    const before = (await worker.get<Recommendation>(path)).body;
    expect(before).toMatchObject({ recommendation: 'Administrationen indstiller, at bussen købes.', mayEdit: true });
    expect(before.drafted).toContain('12. november 2026: Sagsbehandler: Skriv indstilling.');
    const saved = await worker.send<Recommendation>('PUT', path, words);
    expect(saved.body).toMatchObject(words);
    expect(await readItem(worker, on)).toMatchObject(words);
  });

  it('is told from the case until somebody has mended it', async () => {
    const worker = await api.as('case-worker');
    const on = await onAgenda(api, { date: '2029-12-19' });
    await asOpened(api, on.itemId);
    const path = `/api/items/${on.itemId}/recommendation`;
    const { presentation, drafted, bodyName } = (await worker.get<Recommendation>(path)).body;
    expect([presentation, bodyName]).toEqual([drafted, 'Byrådet']);
    await worker.send('PUT', path, words);
    expect((await worker.get<Recommendation>(path)).body.presentation).toBe(words.presentation);
    const { items } = (await worker.get<Case>(`/api/cases/${on.caseId}`)).body;
    expect(items).toMatchObject([{ id: on.itemId, mayRecommend: true }]);
    const clerk = await api.as('finance-officer');
    expect((await clerk.get<Case>(`/api/cases/${on.caseId}`)).body.items).toMatchObject([{ mayRecommend: false }]);
  });

  it('goes out as it was drafted where nobody has mended it, and as mended where somebody has', async () => {
    const [worker, secretary] = [await api.as('case-worker'), await api.as('council-secretary')];
    const [drafted, mended] = [
      await onAgenda(api, { date: '2030-01-30' }),
      await onAgenda(api, { date: '2030-01-30' }),
    ];
    for (const { itemId } of [drafted, mended]) await asOpened(api, itemId);
    await worker.send('PUT', `/api/items/${mended.itemId}/recommendation`, words);
    await secretary.send('POST', `/api/meetings/${drafted.meetingId}/send-agenda`);
    expect((await readItem(worker, drafted)).presentation).toContain('12. november 2026: Sagsbehandler: Skriv indstil');
    expect((await readItem(worker, mended)).presentation).toBe(words.presentation);
  });

  it('is the council’s once the agenda is sent', async () => {
    const worker = await api.as('case-worker');
    const on = await onAgenda(api, { date: '2029-01-31' });
    const sent = { agendaSentAt: '2029-01-20T08:00:00.000Z' };
    await api.app.database.transaction((tx) => tx.meetings.update({ id: on.meetingId }, sent));
    const path = `/api/items/${on.itemId}/recommendation`;
    expect((await worker.get<Recommendation>(path)).body.mayEdit).toBe(false);
    const late = await worker.send<Problem>('PUT', path, words);
    expect([late.status, late.body.code]).toEqual([409, 'itemClosed']);
    expect((await worker.send('PUT', path, { recommendation: '', presentation: '' })).status).toBe(400);
  });

  it('behind closed doors is nobody’s who is not in it', async () => {
    const on = await onAgenda(api, { date: '2029-02-28', closed: true });
    const stranger = await api.as('finance-officer');
    expect((await stranger.get(`/api/items/${on.itemId}/recommendation`)).status).toBe(404);
  });
});
