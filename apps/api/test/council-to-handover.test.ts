import type { Case, CaseMoney, Command, Handover, Item, Story } from '@samskab/contracts';
import type { z } from 'zod';
import type { Caller } from './support/api.ts';
import { arrive } from './support/council.ts';
import { eventually } from './support/eventually.ts';
import { throughCommittees } from './support/on-the-way.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { done, itemOf, toCouncil } from './support/to-council.ts';
import { openTask, startCase } from './support/village-bus.ts';

const file = { name: 'bilag.pdf', mediaType: 'application/pdf' };
/** A real case on real parts, from the town's letter through the council to a bus handed over. */
describe('the village bus, from the council to the hand-over', () => {
  let stack: Stack;
  let worker: Caller;
  let secretary: Caller;
  let caseId: string;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    worker = await stack.api.as('case-worker');
    secretary = await stack.api.as('council-secretary');
    ({ caseId } = await startCase(worker));
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  const seen = async (): Promise<Case> => (await worker.get<Case>(`/api/cases/${caseId}`)).body;
  const money = async () => (await worker.get<CaseMoney>(`/api/cases/${caseId}/money`)).body.lines;
  const story = async () => (await worker.get<z.infer<typeof Story>>(`/api/cases/${caseId}/story`)).body.entries;
  const said = async () => (await story()).map(({ text }) => text);

  it('waits for the council two weeks ahead, with the recommendation as it was written', async () => {
    await toCouncil(worker, caseId);
    const { body } = await secretary.get<Item>(`/api/items/${await itemOf(worker, caseId)}`);
    expect(body.recommendation).toContain('424.069 kr.');
    expect(body).toMatchObject({ area: 'Kollektiv trafik', amount: 10_000_000, status: 'proposed' });
    expect(Date.parse(body.meetingAt) - Date.now()).toBeGreaterThan(13 * 86_400_000);
    expect(body.fields.find(({ variable }) => variable === 'granted')?.value).toBe(10_000_000);
    expect(await said()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Punktet kom på dagsordenen: Byrådet, \d+\. \w+ 20\d\d, punkt 1$/),
      ]),
    );
  }, 60_000);

  it('is approved without a vote in one click, and one event frees the way for the money', async () => {
    const id = await itemOf(worker, caseId);
    await throughCommittees(secretary, id);
    const { body: item } = await secretary.get<Item>(`/api/items/${id}`);
    await arrive(secretary, item.meetingId, 25);
    const close = { outcome: 'approved', how: 'withoutVote', data: { granted: 10_000_000 } };
    const { status, body } = await secretary.command<Command>(`/api/items/${id}/close`, close);
    expect([status, body.status]).toEqual([200, 'done']);
    await openTask(worker, caseId, 'order-timetable');
    expect(await money()).toMatchObject([
      { line: 'freed-route', granted: 10_000_000, expected: 0 },
      { line: 'rest-of-bus', granted: 37_406_900 },
    ]);
    expect((await said()).slice(-3)).toEqual([
      'Byrådet godkendte uden afstemning',
      '100.000 kr. er bevilget i området Kollektiv trafik',
      '374.069 kr. er bevilget i området Kollektiv trafik',
    ]);
  }, 60_000);

  it('knows when the money is real, and waits for it', async () => {
    await done(worker, caseId, 'order-timetable');
    const { id } = await openTask(worker, caseId, 'authority-plans');
    const data = { hearingReplies: 3, timetableDate: '2027-06-27' };
    await worker.command(`/api/cases/${caseId}/tasks/${id}/complete`, { data, onBehalfOf: 'transport-authority' });
    await eventually(async () => (await seen()).standing.find(({ node }) => node === 'timetable-changes'));
    expect((await money())[0]?.usableFrom).toBe('2027-06-26T22:00:00.000Z');
    await worker.send('POST', '/api/clock/jump', { to: 'instant', at: '2027-06-27T08:00:00.000Z' });
    await openTask(worker, caseId, 'order-bus');
    expect(await money()).toMatchObject([{ granted: 5_000_000, committed: 5_000_000 }, { committed: 37_406_900 }]);
    expect(await said()).toContain('Tiden kom: Ny køreplan');
  }, 60_000);

  it('is handed over when both have accepted', async () => {
    for (const node of ['order-bus', 'receive-bus']) await done(worker, caseId, node);
    const handover = await eventually(async () => (await seen()).handovers[0]);
    const at = (path: string) => `/api/handovers/${handover.id}${path}`;
    const condition = { busCondition: 'Som ny', busPhotos: file };
    await worker.send<Handover>('POST', at('/offer'), { data: condition });
    await worker.send('POST', at('/refuse'), { side: 'to', reason: 'Døren binder', onBehalfOf: 'bus-association' });
    await worker.send<Handover>('POST', at('/offer'), { data: { ...condition, busCondition: 'Døren er skiftet' } });
    const accept = { side: 'to', onBehalfOf: 'bus-association' };
    const { status } = await worker.command<Command>(at('/accept'), accept);
    expect(status).toBe(200);
    await openTask(worker, caseId, 'operate');
    expect(await said()).toEqual(
      expect.arrayContaining([
        'Sagsbehandler tilbød Elbus med 9 pladser',
        'Foreningen sagde nej: Døren binder',
        'Sagsbehandler overdrog til Foreningen: Elbus med 9 pladser',
      ]),
    );
  }, 60_000);

  it('tells its story in Danish, without ids and without anybody’s personal words', async () => {
    const entries = await story();
    expect(entries[0]).toMatchObject({ kind: 'start', text: 'Forløbet begyndte: Byen beder om nye ruter' });
    expect(entries.filter(({ kind }) => kind === 'dissent')).toMatchObject([
      { text: 'Uenighed: Nogle ældre får længere til bussen' },
    ]);
    expect(entries.map(({ text }) => text)).toContain('Borgerne: Borgermøde (opgiver ruten)');
    for (const { text, strong } of entries) {
      expect(text).not.toMatch(/Hemmelig|personal:|\bi\d+\b|[a-z]-[a-z]+-[a-z]|null|undefined/);
      if (strong !== null) expect(text).toContain(strong);
    }
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => a - b));
  });

  it('when a person ends it, reserves what was freed and gives back what is only promised', async () => {
    await worker.command(`/api/cases/${caseId}/cancel`, { reason: 'Foreningen er gået i opløsning' });
    const lines = await eventually(async () => {
      const found = await money();
      return found[0]?.reserved === 0 && found[0].granted > 0 ? undefined : found;
    });
    expect(lines).toMatchObject([
      { expected: 0, granted: 0, committed: 0, used: 5_000_000, returned: 5_000_000 },
      { committed: 0, used: 37_406_900 },
    ]);
    expect(lines[0]?.postings.at(-1)?.node).toBeNull();
    expect((await said()).slice(-2)).toEqual([
      'Forløbet blev afbrudt: Foreningen er gået i opløsning',
      '50.000 kr. er givet tilbage i området Kollektiv trafik',
    ]);
  }, 30_000);
});
