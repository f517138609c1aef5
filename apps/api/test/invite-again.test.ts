import type { Invited } from '@samskab/contracts';
import { startApi } from './support/api.ts';
import type { TestApi } from './support/api.ts';
import { placeCase } from './support/desk.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.close());

describe('a participant who has lost their link', () => {
  it('is sent a new one to the same address, and the old one opens nothing', async () => {
    const worker = await api.as('case-worker');
    const caseId = await placeCase(api, {});
    const path = `/api/cases/${caseId}/participants`;
    const council = { role: 'local-council', name: 'Lokalrådet', email: 'lokal@example.org' };
    const first = await worker.send<Invited>('POST', path, council);
    const again = await worker.send<Invited>('POST', `${path}/${first.body.participant.id}/again`);
    expect(again.body.participant).toMatchObject({ id: first.body.participant.id, name: 'Lokalrådet' });
    const entered = async ({ link = '' }: Invited) =>
      (await (await api.as()).send('POST', '/api/login/link', { token: link.split('#')[1] })).status;
    expect([await entered(first.body), await entered(again.body)]).toEqual([404, 204]);
  });
});
