import { randomUUID } from 'node:crypto';
import type { InboxCounts, InboxEntry, InboxGroup, InboxPage, SavedViewList } from '@samskab/contracts';
import { receiveLetter } from '../src/letters/receive-letter.ts';
import { agendaOutBy, edgesAt } from '../src/inbox/edges.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';
import { inHours, placeCase } from './support/desk.ts';
import { busToHandOver } from './support/handover.ts';

const late = -30;
const farOff = 24 * 60;

describe('the inbox', () => {
  let api: TestApi;
  let worker: Caller;

  beforeEach(async () => {
    api = await startApi();
    worker = await api.as('case-worker');
  }, 60_000);
  afterEach(() => api.close());

  const group = async (caller: Caller, of: InboxGroup, more = ''): Promise<InboxEntry[]> =>
    (await caller.get<InboxPage>(`/api/inbox?group=${of}${more}`)).body.items;
  const counts = async (caller: Caller, more = ''): Promise<InboxCounts> =>
    (await caller.get<InboxCounts>(`/api/inbox/counts?${more}`)).body;
  const due = (hours: number) => inHours(api, hours);

  it('is grouped by the day one must act', async () => {
    await placeCase(api, { title: 'For sent', tasks: [{ dueAt: await due(late) }] });
    await placeCase(api, { title: 'Om længe', tasks: [{ dueAt: await due(farOff) }, { id: 'i2', dueAt: null }] });
    await placeCase(api, { title: 'Andres', tasks: [{ role: 'transport-authority', node: 'timetable' }] });
    expect((await group(worker, 'today')).map(({ title }) => title)).toEqual(['For sent']);
    expect((await group(worker, 'later')).map(({ title, actAt }) => [title, actAt === null])).toEqual([
      ['Om længe', false],
      ['Om længe', true],
    ]);
    expect((await group(worker, 'others')).map(({ title, mayAct }) => [title, mayAct])).toEqual([['Andres', true]]);
    expect(await counts(worker)).toEqual({ today: 1, week: 0, later: 2, others: 1, upTo: 100 });
  });

  it('has a letter for today, whenever its answer is due', async () => {
    const letter = { town: 'Engby', subject: 'Læserbrev om torvet', text: 'Torvet er mørkt.' };
    const { id } = await api.app.database.transaction(async (tx) => receiveLetter(tx, letter, await due(-1)));
    expect(await group(worker, 'today')).toMatchObject([
      { kind: 'letter', id, caseId: null, title: 'Læserbrev om torvet', town: 'Engby', mayAct: true },
    ]);
    await worker.send('POST', `/api/letters/${id}/answer`, { how: 'phone', text: 'Vi kommer forbi.' });
    expect(await group(worker, 'today')).toEqual([]);
    expect(await group(await api.as('finance-officer'), 'today')).toEqual([]);
  });

  it('shows what stands still to whoever can mend it', async () => {
    const caseId = await placeCase(api, { title: 'Landsbybus Sønderby', tasks: [] });
    await api.app.database.transaction((tx) =>
      tx.incidents.insert({
        ...{ caseId, id: 'i4/incident/2', node: 'tell-town', code: 'workFailed', site: 'i4', message: 'Mail' },
        ...{ at: '2026-03-04T08:00:00.000Z', status: 'open', openedSeq: 1 },
      }),
    );
    expect(await group(worker, 'today')).toMatchObject([
      { kind: 'incident', title: 'Landsbybus Sønderby', mayAct: true },
    ]);
    expect(await group(await api.as('process-designer'), 'others')).toMatchObject([
      { kind: 'incident', mayAct: false },
    ]);
  });

  it('has an agenda item until its agenda is sent, by the day it must be', async () => {
    const { meetingId } = await onAgenda(api, { date: '2028-12-20' });
    expect(await group(worker, 'later')).toMatchObject([
      { kind: 'item', title: 'Landsbybus Nørreby', text: 'Byrådet beslutter', actAt: '2028-12-14T23:00:00.000Z' },
    ]);
    await api.app.database.transaction((tx) =>
      tx.meetings.update({ id: meetingId }, { agendaSentAt: '2028-12-14T08:00:00.000Z' }),
    );
    expect(await group(worker, 'later')).toEqual([]);
    expect(await group(worker, 'others')).toMatchObject([
      { kind: 'item', actAt: expect.stringMatching(/^2028-12-20/), mayAct: false },
    ]);
  });

  it('has a hand-over with whoever’s turn it is', async () => {
    const { handoverId } = await busToHandOver(api);
    expect(await group(worker, 'week')).toMatchObject([{ kind: 'handover', id: handoverId, mayAct: true }]);
    await api.app.database.transaction((tx) =>
      tx.handovers.update({ id: handoverId }, { status: 'offered', round: 1 }),
    );
    expect(await group(worker, 'week')).toEqual([]);
    expect(await group(worker, 'others')).toMatchObject([{ kind: 'handover', who: { name: 'Foreningen' } }]);
  });

  it('warns of a case in which nothing has happened for 21 days, and somebody could act', async () => {
    const old = await due(-22 * 24);
    await placeCase(api, { title: 'Bymidte Østerby', lastEventAt: old, tasks: [{ role: 'local-council' }] });
    await placeCase(api, { title: 'Venter kun på tiden', lastEventAt: old, tasks: [] });
    expect(await group(worker, 'week')).toMatchObject([{ kind: 'quiet', title: 'Bymidte Østerby', at: old }]);
  });

  it('what a colleague has taken waits for them, and is still the team’s', async () => {
    const caseId = await placeCase(api, { tasks: [{ dueAt: await due(late), claimedBy: 'administrator' }] });
    expect(await group(worker, 'today')).toEqual([]);
    expect(await group(worker, 'others')).toMatchObject([
      { caseId, claimedBy: { name: 'Administrator', me: false }, mayAct: false },
    ]);
    expect(await group(worker, 'today', '&who=team')).toHaveLength(1);
    expect(await group(worker, 'others', '&who=team')).toEqual([]);
  });

  it('what I have taken is mine, also in another’s role, and stands once', async () => {
    const caseId = await placeCase(api, {
      tasks: [{ dueAt: await due(late) }, { role: 'local-council', id: 'i2', dueAt: await due(late) }],
    });
    for (const id of ['i1', 'i2']) await worker.send('POST', `/api/cases/${caseId}/tasks/${id}/claim`);
    for (const who of ['mine', 'team'])
      expect((await group(worker, 'today', `&who=${who}`)).map(({ id }) => id)).toEqual(['i1', 'i2']);
    expect(await group(worker, 'others')).toEqual([]);
  });

  it('overdue, a task is on the desk it came to', async () => {
    await placeCase(api, { tasks: [{ dueAt: await due(late), escalatedTo: 'chief-executive' }] });
    expect(await group(await api.as('chief-executive'), 'today')).toHaveLength(1);
  });

  it('a mayor has no login: what a drawing asks of one is the case worker’s', async () => {
    await placeCase(api, {
      processKey: 'city-renewal',
      title: 'Bymidte',
      tasks: [{ role: 'mayor', node: 'ground-breaking' }],
    });
    expect(await group(worker, 'later')).toMatchObject([{ title: 'Bymidte', who: { name: 'Borgmester' } }]);
  });

  it('is narrowed by town, pattern, role and words, and counted so', async () => {
    await placeCase(api, { title: 'Landsbybus Nørreby', tasks: [{ dueAt: await due(late) }] });
    await placeCase(api, {
      title: 'Bymidte Vesterby',
      town: 'Vesterby',
      processKey: 'city-renewal',
      tasks: [{ dueAt: await due(late), role: null }],
    });
    const titles = async (more: string) => (await group(worker, 'today', more)).map(({ title }) => title);
    expect(await titles('&town=Vesterby')).toEqual(['Bymidte Vesterby']);
    expect(await titles('&processKey=village-bus')).toEqual(['Landsbybus Nørreby']);
    expect(await titles('&role=case-worker')).toEqual(['Landsbybus Nørreby']);
    expect(await titles('&q=midte')).toEqual(['Bymidte Vesterby']);
    expect(await titles('&q=%25')).toHaveLength(2);
    expect(await counts(worker, 'town=Vesterby')).toMatchObject({ today: 1, others: 0 });
  });

  it('turns its pages by key: everything once, in order, whatever comes meanwhile', async () => {
    const soon = await due(late);
    for (let index = 0; index < 7; index += 1)
      await placeCase(api, { title: `Sag ${index}`, tasks: [{ dueAt: index < 3 ? soon : await due(late + index) }] });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: InboxPage = (
        await worker.get<InboxPage>(`/api/inbox?group=today&limit=2${cursor && `&cursor=${cursor}`}`)
      ).body;
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next;
      await placeCase(api, { title: 'Kom før', tasks: [{ dueAt: '2026-01-01T00:00:00.000Z' }] });
    }
    expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, index) => `Sag ${index}`));
    expect((await worker.get('/api/inbox?group=today&cursor=vrøvl')).status).toBe(400);
    expect((await worker.get('/api/inbox?group=engang')).status).toBe(400);
  });

  it('shows nothing of a closed case but to those in it', async () => {
    await placeCase(api, { title: 'Nærhjælp', closed: true, tasks: [{ dueAt: await due(late) }] });
    expect(await group(worker, 'today')).toEqual([]);
    expect(await group(await api.as('chief-executive'), 'others')).toMatchObject([{ title: 'Nærhjælp' }]);
  });

  it('views are saved for one person, by their names', async () => {
    const key = randomUUID();
    const save = (name: string, search: object, id = randomUUID()) =>
      worker.command<SavedViewList>('/api/views', { name, search }, id);
    await save('Busser', { processKey: 'village-bus' }, key);
    await save('Stille forløb', { who: 'team' });
    const again = await save('Busser', { processKey: 'village-bus', town: 'Nørreby' });
    expect(again.body.items).toMatchObject([
      { id: key, name: 'Busser', search: { processKey: 'village-bus', town: 'Nørreby' } },
      { name: 'Stille forløb' },
    ]);
    expect((await (await api.as('finance-officer')).get<SavedViewList>('/api/views')).body.items).toEqual([]);
    expect((await save(' ', {})).status).toBe(400);
    const left = await worker.send<SavedViewList>('POST', `/api/views/${key}/remove`);
    expect(left.body.items.map(({ name }) => name)).toEqual(['Stille forløb']);
  });
});

describe('the edges of the groups', () => {
  it('today ends at midnight in Denmark, the week on Sunday', () => {
    const edges = edgesAt('2026-12-14T08:12:00.000Z');
    expect(edges).toMatchObject({ today: '2026-12-14T23:00:00.000Z', week: '2026-12-20T23:00:00.000Z' });
    expect(edgesAt('2026-12-20T22:59:00.000Z').week).toBe('2026-12-20T23:00:00.000Z');
  });

  it('an agenda is out four weekdays before its meeting', () => {
    expect(agendaOutBy('2026-12-16T16:00:00.000Z')).toBe('2026-12-10T23:00:00.000Z');
    expect(edgesAt('2026-12-10T08:00:00.000Z').agendaToday).toBe('2026-12-16T23:00:00.000Z');
  });
});
