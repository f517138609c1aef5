import type { AreaPostingList } from '@samskab/contracts';
import type { Line } from '@samskab/ledger';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { onAgenda } from './support/council.ts';
import { postOn } from './support/money.ts';

const bus = 'kollektiv-trafik';
const formulas = ['=HYPERLINK("http://ond.example")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1'];

describe("an area's postings", () => {
  let api: TestApi;
  let finance: Caller;
  let hidden: string;
  const lineOf = (caseId: string): Line => ({ id: 'freed-route', kind: 'freed', area: bus, caseId });
  const postings = async (query = '') =>
    (await finance.get<AreaPostingList>(`/api/areas/${bus}/postings${query}`)).body.items;
  const csv = async () => {
    const answer = await fetch(`${api.url}/api/areas/${bus}/postings.csv`, { headers: { cookie: finance.cookie } });
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  beforeAll(async () => {
    api = await startApi();
    finance = await api.as('finance-officer');
    const { caseId } = await onAgenda(api);
    ({ caseId: hidden } = await onAgenda(api, { date: '2030-01-30', closed: true }));
    await postOn(api.app, { line: lineOf(caseId), op: 'expect', amount: 10_000_050, at: '2026-06-02T09:00:00.000Z' });
    await postOn(api.app, { line: lineOf(hidden), op: 'expect', amount: 700, at: '2026-06-03T09:00:00.000Z' });
    for (const decision of formulas)
      await finance.command(`/api/areas/${bus}/transfers`, {
        ...{ kind: 'frame', amount: 100, year: 2027, reason: 'Budget; 2027', decision },
      });
  });
  afterAll(() => api.close());

  it('stand with what moved from where to where, the newest first', async () => {
    const all = await postings();
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(all.find(({ amount }) => amount === 10_000_050)).toMatchObject({
      ...{ from: 'source', to: 'expected', op: 'expect', refused: null, breach: false },
      name: expect.any(String) as string,
    });
  });

  it('are those of one budget year when a year is asked for', async () => {
    const years = (await postings('?year=2027')).map(({ year }) => year);
    expect(years).toEqual(formulas.map(() => 2027));
  });

  it('of a closed case tell the amount and nothing else', async () => {
    expect((await postings()).find(({ amount }) => amount === 700)).toMatchObject({
      ...{ caseId: null, title: null, name: null, decision: null, cover: null, reason: null },
      id: expect.stringMatching(/^closed:/) as string,
    });
    expect((await csv()).bytes.toString('utf8')).not.toContain(hidden);
  });

  it('download as a table Danish spreadsheets read', async () => {
    const { headers, bytes } = await csv();
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('\r\n2026-06-02;2026;Forventet;');
    expect(bytes.toString('utf8')).toContain(';100000,50;');
    expect(bytes.toString('utf8')).toContain('"Budget; 2027"');
  });

  it('have no cell that a spreadsheet takes for a formula', async () => {
    const text = (await csv()).bytes.toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://ond.example"")"`);
    for (const formula of ['+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1']) expect(text).toContain(`'${formula}`);
    expect(text).not.toMatch(/[;\n"][=+\-@\t\r](?!\n)/);
  });
});
