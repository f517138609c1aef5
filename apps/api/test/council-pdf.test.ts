import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { arrive, data, onAgenda } from './support/council.ts';
import type { OnAgenda } from './support/council.ts';

let api: TestApi;
let secretary: Caller;
beforeAll(async () => {
  api = await startApi();
  secretary = await api.as('council-secretary');
}, 60_000);
afterAll(() => api.close(), 30_000);

type Read = { type: string | null; text: string; pages: string[]; language: string; title: string; marked: boolean };

const reader = fileURLToPath(new URL('support/read-pdf.mjs', import.meta.url));

/** The paper as a reader of PDFs finds it. */
async function pdf(caller: Caller, { meetingId }: OnAgenda, name: string): Promise<Read> {
  const address = `${api.url}/api/meetings/${meetingId}/${name}.pdf`;
  const response = await fetch(address, { headers: { cookie: caller.cookie } });
  const input = Buffer.from(await response.arrayBuffer());
  const env = { ...process.env, NODE_OPTIONS: '' };
  const read = JSON.parse(execFileSync(process.execPath, [reader], { input, env }).toString()) as Omit<Read, 'type'>;
  return { ...read, type: response.headers.get('content-type'), text: read.pages.join('\n') };
}

describe('a paper as a PDF', () => {
  it('is the agenda, with the letters of the language it is in', async () => {
    const item = await onAgenda(api, { date: '2032-01-28' });
    const paper = await pdf(secretary, item, 'agenda');
    expect(paper.type).toBe('application/pdf');
    expect(paper.language).toBe('da');
    expect(paper.marked).toBe(true);
    expect(paper.title).toBe('Byrådet: dagsorden 28. januar 2032');
    for (const words of [
      'Punkt 1: Landsbybus Nørreby',
      'Økonomi',
      'Beløb: 100.000 kr.',
      'Økonomiudvalget, 28. januar 2032: Indstilles godkendt uden afstemning',
      'side 1 af 1',
    ])
      expect(paper.text).toContain(words);
  }, 60_000);

  it('is the minutes, with everybody who was there and what was decided', async () => {
    const item = await onAgenda(api, { date: '2032-02-25' });
    await arrive(secretary, item.meetingId, 25);
    const decision = { outcome: 'approved', how: 'withoutVote', data: { ...data, decisionText: 'Bussen købes i år' } };
    await secretary.command(`/api/items/${item.itemId}/close`, decision);
    const { text, pages } = await pdf(secretary, item, 'minutes');
    expect(pages.length).toBeGreaterThan(1);
    for (const words of [
      'Byrådsmedlem 27',
      'Fraværende',
      'Godkendt uden afstemning',
      'Bussen købes i år',
      'Underskrifter',
    ])
      expect(text).toContain(words);
  }, 60_000);

  it('keeps what was dealt with behind closed doors in a paper of its own', async () => {
    const item = await onAgenda(api, { date: '2032-03-31', closed: true });
    expect((await pdf(secretary, item, 'agenda')).text).toContain('Lukket punkt');
    expect((await pdf(secretary, item, 'agenda')).text).not.toContain('Nørreby');
    expect((await pdf(await api.as('councillor-1'), item, 'closed')).text).toContain('Landsbybus Nørreby');
    const auditor = await api.as('auditor');
    expect((await auditor.get(`/api/meetings/${item.meetingId}/closed.pdf`)).status).toBe(404);
  }, 60_000);
});
