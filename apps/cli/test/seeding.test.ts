import type { Body, Case, CaseSummary, LetterPage, Meeting } from '@samskab/contracts';
import { freePort, tempDir } from '@samskab/testing';
import type { z } from 'zod';
import { Caller } from '../src/demo/caller.ts';
import { Cast } from '../src/demo/cast.ts';
import { runSeeding } from '../src/seed/run-seeding.ts';
import { beginSeeding } from '../src/seed/seeding.ts';
import type { Seeding } from '../src/seed/seeding.ts';
import { startStack } from '../src/stack.ts';
import type { Stack, StackOptions } from '../src/stack.ts';

const folder = tempDir();
const NOW = new Date().toISOString();
let options: StackOptions;
let stack: Stack;
let worker: Caller;
let cast: Cast;

beforeAll(async () => {
  options = { folder: folder.path, port: await freePort() };
  const seeding = (await beginSeeding(options, NOW)) as Seeding;
  stack = await startStack(options);
  const stopsEarly = runSeeding(stack.url, options, seeding, () => {
    throw new Error('killed');
  });
  await expect(stopsEarly).rejects.toThrow('killed');
  await runSeeding(stack.url, options, seeding, () => {});
  cast = await Cast.of(new Caller(stack.url));
  worker = await cast.staff('case-worker');
}, 480_000);

afterAll(() => stack.stop().finally(folder.remove), 60_000);

const cases = async (): Promise<CaseSummary[]> =>
  (await worker.get<{ items: CaseSummary[] }>('/api/cases?limit=200')).items;
const one = async (title: string): Promise<Case> => {
  const found = (await cases()).find((row) => row.title === title);
  return worker.get<Case>(`/api/cases/${found?.id}`);
};
const standing = async (title: string) => (await one(title)).standing.map(({ node }) => node).toSorted();

describe('the seeds of a demo, played in two goes because the first was killed', () => {
  it('are each there once', async () => {
    const titles = (await cases()).map(({ title }) => title).toSorted();
    expect(titles).toEqual([...new Set(titles)]);
    expect(titles).toHaveLength(12);
    expect((await beginSeeding(options, NOW))?.done).toBe(true);
  });

  it('stand where a stranger finds them', async () => {
    expect(await standing('Landsbybus Nørreby')).toEqual(['council-decides']);
    expect(await standing('Landsbybus Sønderby')).toEqual(['order-window']);
    expect(await standing('Bymidte Østerby')).toEqual(['vision-plan']);
    expect(await standing('Bymidte Vesterby')).toEqual(['build', 'work-day']);
    expect(await standing('Green Team Nørreby')).toEqual(['cvr-expires', 'gathering']);
    expect(await standing('Green Team Sønderby')).toEqual(['register-cvr']);
    expect(await standing('Green Team Østerby')).toEqual(['gathering']);
    expect(await standing('Green Team Vesterby')).toEqual(['cvr-expires', 'gathering']);
    expect(await standing('Green Team Skovby')).toEqual(['founding-meeting']);
    expect(await standing('Green Team Engby')).toEqual(['gathering', 'renew-cvr']);
    expect((await one('Bænke i Engby')).outcome?.node).toBe('turned-down');
    expect((await one('Ren strand i Sønderby')).outcome?.node).toBe('team-runs');
  });

  it('put Nørreby’s bus on the next meeting as item 7, with a member who may be disqualified', async () => {
    const secretary = await cast.staff('council-secretary');
    const { items } = await secretary.get<{ items: z.infer<typeof Body>[] }>('/api/bodies');
    const council = items.find(({ key }) => key === 'council');
    const meetings = await secretary.get<{ items: Meeting[] }>(`/api/bodies/${council?.id}/meetings`);
    const next = meetings.items.find(({ items: agenda }) => agenda.some(({ title }) => title.includes('Nørreby')));
    const item = next?.items.find(({ title }) => title.includes('Nørreby'));
    expect(item?.number).toBe(7);
    expect(await secretary.get(`/api/items/${item?.id}`)).toMatchObject({ disqualifications: [{ status: 'claimed' }] });
  });

  it('leave one e-mail to retry, and retrying sends it', async () => {
    const { id, incidents } = await one('Landsbybus Sønderby');
    expect(incidents).toMatchObject([{ node: 'call-volunteers', message: 'Mailserveren svarede ikke.' }]);
    await worker.command(`/api/cases/${id}/incidents/${encodeURIComponent(String(incidents[0]?.id))}/retry`, {});
    expect(await standing('Landsbybus Sønderby')).toEqual(['order-window']);
  });

  it('are one team and its five, a letter of the morning and a draft', async () => {
    const { id } = await one('Green Team Nørreby');
    const { root } = await worker.get<{ root: { children: unknown[] } }>(`/api/cases/${id}/family`);
    expect(root.children).toHaveLength(5);
    const letters = await worker.get<z.infer<typeof LetterPage>>('/api/letters');
    expect(letters.items.map(({ subject }) => subject)).toEqual(['Læserbrev om torvet']);
    const designer = await cast.staff('process-designer');
    expect(await designer.get('/api/processes/landsbybus-forsoeg/draft')).toMatchObject({ revision: 1 });
  });
});
