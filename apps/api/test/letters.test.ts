import { randomUUID } from 'node:crypto';
import type { Command, Letter, Problem } from '@samskab/contracts';
import { answerBy } from '../src/letters/response-clock.ts';
import { receiveLetter } from '../src/letters/receive-letter.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { startOf } from './support/village-bus.ts';

const letter = {
  town: 'Engby',
  subject: 'Læserbrev om torvet',
  text: 'Lindetræet er fældet, og om aftenen er der mørkt.',
  fromName: 'En borger i Engby',
  fromEmail: 'borger@example.org',
};
const monday = '2026-11-23T08:00:00.000Z';

describe('a letter to the municipality', () => {
  let api: TestApi;
  let worker: Caller;

  beforeAll(async () => {
    api = await startApi();
    worker = await api.as('case-worker');
  }, 60_000);
  afterAll(() => api.close());

  const received = async (more: Partial<typeof letter> = {}, at = monday): Promise<string> =>
    (await api.app.database.transaction((tx) => receiveLetter(tx, { ...letter, ...more }, at))).id;
  const read = async (id: string): Promise<Letter> => (await worker.get<Letter>(`/api/letters/${id}`)).body;

  it('is to be answered by noon of the next working day', async () => {
    const { read: reads } = api.app.database;
    expect(await answerBy(reads, monday)).toBe('2026-11-24T11:00:00.000Z');
    expect(await answerBy(reads, '2026-11-27T15:00:00.000Z')).toBe('2026-11-30T11:00:00.000Z');
    expect(await answerBy(reads, '2026-12-23T09:00:00.000Z')).toBe('2026-12-28T11:00:00.000Z');
  });

  it('keeps to what the municipality has set', async () => {
    await api.app.database.transaction((tx) =>
      tx.settings.upsert({ key: 'responseClock', value: { workingDays: 3, hour: 16 } }),
    );
    expect(await answerBy(api.app.database.read, monday)).toBe('2026-11-26T15:00:00.000Z');
    await api.app.database.transaction((tx) => tx.settings.remove({ key: 'responseClock' }));
  });

  it('is answered by telephone: who, when and how is recorded', async () => {
    const id = await received();
    const { status, body } = await worker.send<Letter>('POST', `/api/letters/${id}/answer`, {
      how: 'phone',
      text: 'Vi kommer og ser på det.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'answered', how: 'phone', answeredBy: 'Sagsbehandler', mayAnswer: false });
    expect(body.answeredAt).not.toBeNull();
  });

  it('answered in writing, it goes to the address that was left', async () => {
    const id = await received();
    await worker.send('POST', `/api/letters/${id}/answer`, { how: 'writing', text: 'Tak for brevet.' });
    const mail = await api.app.database.read.notifications.first({ effectKey: `letter/${id}` });
    expect(mail).toMatchObject({ to: 'borger@example.org', subject: 'Svar: Læserbrev om torvet', status: 'pending' });
    expect(mail?.body).toContain('Tak for brevet.');
  });

  it('a visit needs its day', async () => {
    const id = await received();
    const asked = { how: 'visit', text: 'Vi går en tur.' };
    const without = await worker.send<Problem>('POST', `/api/letters/${id}/answer`, asked);
    expect([without.status, without.body.faults?.[0]?.path]).toEqual([400, ['visitOn']]);
    const agreed = await worker.send<Letter>('POST', `/api/letters/${id}/answer`, { ...asked, visitOn: '2026-11-27' });
    expect(agreed.body.visitOn).toBe('2026-11-27');
  });

  it('the same answer twice is one answer, another is refused', async () => {
    const id = await received();
    const answer = { how: 'phone', text: 'Vi ringer igen i morgen.' };
    await worker.send('POST', `/api/letters/${id}/answer`, answer);
    expect((await worker.send('POST', `/api/letters/${id}/answer`, answer)).status).toBe(200);
    const other = await worker.send<Problem>('POST', `/api/letters/${id}/refuse`, { reason: 'Vi vil alligevel ikke.' });
    expect([other.status, other.body.code]).toEqual([409, 'letterAnswered']);
  });

  it('is refused only with a reason, which the next from the same town can be told', async () => {
    const benches = await received({ town: 'Skovby', subject: 'Bænke i Skovby' }, '2026-11-02T08:00:00.000Z');
    expect((await worker.send('POST', `/api/letters/${benches}/refuse`, { reason: '' })).status).toBe(400);
    await worker.send('POST', `/api/letters/${benches}/refuse`, { reason: 'Der ligger et kabel under torvet.' });
    const next = await read(await received({ town: 'Skovby' }));
    expect(next.before).toMatchObject([{ id: benches, status: 'refused', subject: 'Bænke i Skovby' }]);
    expect((await read(benches)).answer).toBe('Der ligger et kabel under torvet.');
  });

  it('starts a case, which takes it up: once', async () => {
    const id = await received();
    const { body } = await worker.command<Command>('/api/cases', { ...startOf('Engby'), letterId: id });
    expect(await read(id)).toMatchObject({ status: 'followed', startedCase: { id: body.caseId }, mayAnswer: true });
    const again = await worker.command<Problem>('/api/cases', { ...startOf('Engby'), letterId: id });
    expect([again.status, again.body.code]).toEqual([409, 'letterAnswered']);
  }, 30_000);

  it('that came on paper is typed in, and its clock runs from when it came', async () => {
    const key = randomUUID();
    const sent = () => worker.command<Letter>('/api/letters', { ...letter, receivedAt: monday }, key);
    const first = await sent();
    expect(first.body).toMatchObject({ receivedAt: monday, answerBy: '2026-11-24T11:00:00.000Z', status: 'open' });
    expect((await sent()).body.id).toBe(first.body.id);
    const future = await worker.command<Problem>('/api/letters', { ...letter, receivedAt: '2199-01-01T08:00:00.000Z' });
    expect([future.status, future.body.faults?.[0]?.path]).toEqual([400, ['receivedAt']]);
  });

  it('is no one else’s to read: it tells of people', async () => {
    const id = await received();
    for (const stranger of ['councillor-1', 'finance-officer', 'process-designer'])
      expect((await (await api.as(stranger)).get(`/api/letters/${id}`)).status).toBe(403);
    expect((await worker.get('/api/letters/ukendt')).status).toBe(404);
  });

  it('its fields are measured', async () => {
    const bad = { ...letter, town: '', subject: 'x'.repeat(201), text: ' ', fromEmail: 'ingen' };
    const { status, body } = await worker.command<Problem>('/api/letters', bad);
    expect(status).toBe(400);
    expect(body.faults?.map(({ path }) => path[0]).toSorted()).toEqual(['fromEmail', 'subject', 'text', 'town']);
  });
});
