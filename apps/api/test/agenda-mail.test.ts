import type { Meeting } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';

let api: TestApi;
let secretary: Caller;
beforeAll(async () => {
  api = await startApi();
  secretary = await api.as('council-secretary');
}, 60_000);
afterAll(() => api.close(), 30_000);

const send = (meetingId: string) => secretary.send<Meeting>('POST', `/api/meetings/${meetingId}/send-agenda`);
const mails = (meetingId: string) => api.app.database.read.notifications.find({ effectKey: `agenda/${meetingId}` });

describe('the agenda of a meeting', () => {
  it('goes to every member by mail, each item with the way to its page', async () => {
    const { meetingId, itemId } = await onAgenda(api, { date: '2026-12-16' });
    expect((await send(meetingId)).status).toBe(200);
    const sent = await mails(meetingId);
    expect(sent).toHaveLength(27);
    const own = sent.find(({ to }) => to === 'councillor-14@samkobing.example');
    expect(own).toMatchObject({ status: 'pending', subject: 'Dagsorden: Byrådet 16. december 2026' });
    expect(own?.nextTryAt).not.toBeNull();
    expect(own?.body).toContain('Hej Byrådsmedlem 14');
    expect(own?.body).toContain('mødet den 16. december 2026 kl. 17.00, Byrådssalen');
    expect(own?.body).toContain(`Punkt 1: Landsbybus Nørreby\n${api.url}/byraad/punkt/${itemId}\n`);
  });

  it('is mailed the first time it is sent, and no more', async () => {
    const { meetingId } = await onAgenda(api, { date: '2027-01-27' });
    await Promise.all([send(meetingId), send(meetingId)]);
    await api.app.database.transaction((tx) =>
      tx.notifications.update({ effectKey: `agenda/${meetingId}` }, { status: 'sent' }),
    );
    await onAgenda(api, { date: '2027-01-27' });
    await send(meetingId);
    expect((await mails(meetingId)).map(({ status }) => status)).toEqual(Array(27).fill('sent'));
  });

  it('says of an item behind closed doors only that it is there', async () => {
    const { meetingId } = await onAgenda(api, { date: '2027-02-24', closed: true });
    await send(meetingId);
    const [{ body = '' } = {}] = await mails(meetingId);
    expect(body).toContain('Punkt 1: Lukket punkt');
    expect(body).not.toContain('Nørreby');
  });
});
