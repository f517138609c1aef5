import { randomUUID } from 'node:crypto';
import type { CaseMoney, CaseRecord } from '@samskab/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { toCsv } from '../src/package/csv.ts';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { Played, storyOf } from './support/played.ts';

const pdf = Buffer.from('%PDF-1.7\nplan');

describe('a case as one package', () => {
  let api: TestApi;
  let worker: Caller;
  let caseId: string;

  beforeAll(async () => {
    api = await startApi();
    worker = await api.as('case-worker');
    const story = storyOf('village-bus', 'noerreby');
    const played = await Played.begin(api, 'village-bus', story, { title: 'Landsbybus Nørreby' });
    caseId = played.caseId;
    await played.play(...story.steps.slice(0, 12));
    await upload('=plan.pdf');
  }, 120_000);
  afterAll(() => api.close());

  async function upload(name: string): Promise<void> {
    const headers = { cookie: worker.cookie, 'x-samskab': '1', 'idempotency-key': randomUUID() };
    const url = `${api.url}/api/cases/${caseId}/attachments?${new URLSearchParams({ name }).toString()}`;
    const type = { 'content-type': 'application/octet-stream' };
    await fetch(url, { method: 'POST', headers: { ...headers, ...type }, body: new Uint8Array(pdf) });
  }

  async function fetched(who: Caller, id = caseId) {
    const response = await fetch(`${api.url}/api/cases/${id}/package`, { headers: { cookie: who.cookie } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }
  const unpacked = async (who: Caller): Promise<Record<string, Uint8Array>> => unzipSync((await fetched(who)).bytes);
  const text = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array());

  it('is a zip with a name one knows again', async () => {
    const { status, headers } = await fetched(worker);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('Landsbybus Nørreby.zip'));
  });

  it('holds the log with its hashes, each on the one before it', async () => {
    const lines = text(await unpacked(worker), 'log.jsonl')
      .trim()
      .split('\n');
    const entries = lines.map((line) => JSON.parse(line) as { seq: number; prevHash: string; hash: string });
    expect(entries.length).toBeGreaterThan(20);
    for (const [index, { seq, prevHash }] of entries.entries()) {
      expect(seq).toBe(index);
      expect(prevHash).toBe(index === 0 ? prevHash : entries[index - 1]?.hash);
    }
  });

  it('holds the story, the money with what it rests on, the drawing and the files', async () => {
    const files = await unpacked(worker);
    expect(text(files, 'historien.html')).toContain('<h1>Landsbybus Nørreby</h1>');
    expect(text(files, 'penge.csv')).toContain('100000,00');
    expect(JSON.parse(text(files, 'tegning.json'))).toMatchObject({ key: 'village-bus' });
    expect(Buffer.from(files['bilag/01 =plan.pdf'] ?? []).equals(pdf)).toBe(true);
  });

  it('holds agenda and minutes for who may read them', async () => {
    const names = Object.keys(await unpacked(worker));
    expect(names.filter((name) => name.endsWith('protokol.html')).length).toBeGreaterThan(0);
  });

  it('keeps personal values from everybody but who runs the case', async () => {
    expect(Object.keys(await unpacked(worker))).toContain('personoplysninger.csv');
    const auditor = await unpacked(await api.as('auditor'));
    expect(Object.keys(auditor)).not.toContain('personoplysninger.csv');
    const values = text(await unpacked(worker), 'personoplysninger.csv')
      .split('\r\n')
      .slice(1)
      .flatMap((line) => line.split(';')[2] || []);
    expect(values.length).toBeGreaterThan(0);
    for (const content of Object.values(auditor).map((bytes) => strFromU8(bytes)))
      expect(values.filter((value) => value.length > 4 && content.includes(value))).toEqual([]);
  });

  it('is not there for who may not know of a closed case', async () => {
    await api.app.database.transaction((tx) => tx.cases.update({ id: caseId }, { closed: true }));
    expect((await fetched(await api.as('finance-officer'))).status).toBe(404);
    expect((await fetched(worker)).status).toBe(200);
    await api.app.database.transaction((tx) => tx.cases.update({ id: caseId }, { closed: false }));
  });

  describe('what stands beside the case', () => {
    it('lists contributions, and counts decisions by kind of actor with n', async () => {
      const { body } = await worker.get<CaseRecord>(`/api/cases/${caseId}/record`);
      expect(body.share.n).toBe(body.share.sides.reduce((sum, { count }) => sum + count, 0));
      expect(body.share.n).toBeGreaterThan(0);
      expect(new Set(body.contributions.map(({ kind }) => kind)).has('money')).toBe(true);
      expect(body.papers.length).toBeGreaterThan(0);
    });

    it('says of every posting what it rests on and how the line stood after it', async () => {
      const { body } = await worker.get<CaseMoney>(`/api/cases/${caseId}/money`);
      for (const { line, postings, expected, freed, granted, committed, used } of body.lines.filter(
        (one) => one.postings.length > 0,
      )) {
        const last = postings.findLast(({ refused }) => !refused)?.after;
        expect([line, last]).toEqual([line, expect.objectContaining({ expected, freed, granted, committed, used })]);
      }
      const grants = body.lines.flatMap(({ postings }) => postings.filter(({ op }) => op === 'grant'));
      expect(grants.every(({ decision }) => decision?.text)).toBe(true);
    });
  });
});

describe('a table for spreadsheets', () => {
  it.each(['=SUM(A1)', '+45', '-1', '@x', '\tx', '\rx'])('takes %j for text', (content) => {
    const [, row = ''] = toCsv(['Hvad'], [[content]]).split('\r\n');
    expect(row.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('quotes what would end a cell or a row', () => {
    expect(toCsv(['a', 'b'], [['x;y', 'han "sagde"\nja']])).toBe('\uFEFFa;b\r\n"x;y";"han ""sagde""\nja"\r\n');
  });
});
