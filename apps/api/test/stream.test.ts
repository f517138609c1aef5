import type { StreamEvent } from '@samskab/contracts';
import type { z } from 'zod';
import { NO_TEMPORAL, startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { startOf } from './support/village-bus.ts';

type Told = z.infer<typeof StreamEvent>;
type Listener = { told: Told[]; stop(): Promise<void> };

let api: TestApi;
let second: TestApi;
let worker: Caller;
beforeAll(async () => {
  api = await startApi();
  second = await startApi({ TEMPORAL_ADDRESS: NO_TEMPORAL, SAMSKAB_HOME: api.home });
  worker = await api.as('case-worker');
});
afterAll(async () => {
  await second.close();
  await api.close();
});

async function listen(at: TestApi, caseIds: string[]): Promise<Listener> {
  const stopped = new AbortController();
  const { cookie } = worker;
  const url = `${at.url}/api/stream?cases=${caseIds.join(',')}`;
  const response = await fetch(url, { headers: { cookie }, signal: stopped.signal });
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const told: Told[] = [];
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      const lines = decoder
        .decode(chunk as Uint8Array)
        .split('\n')
        .filter((line) => line.startsWith('data: {'));
      told.push(...lines.map((line) => JSON.parse(line.slice(6)) as Told));
    }
  })().catch(() => undefined);
  return {
    told,
    stop: async () => {
      stopped.abort();
      await reading;
    },
  };
}

const newCase = async (): Promise<string> =>
  (await worker.command<{ caseId: string }>('/api/cases', startOf())).body.caseId;

/** What an append does to a case's head. */
const moveHead = (id: string, seq: number) =>
  second.app.database.transaction((tx) => tx.cases.update({ id }, { headSeq: seq, headHash: `hash-${seq}` }));

describe('the stream', () => {
  it('tells at once where the cases stand, and then whenever one moves, whichever process moved it', async () => {
    const [mine, other] = [await newCase(), await newCase()];
    const listener = await listen(api, [mine]);
    const heads = () => listener.told.flatMap((told) => (told.type === 'head' ? [[told.caseId, told.seq]] : []));
    await eventually(async () => (heads().length === 1 ? true : undefined));
    await moveHead(other, 0);
    await moveHead(mine, 0);
    await eventually(async () => (heads().length === 2 ? true : undefined));
    expect(heads()).toEqual([
      [mine, -1],
      [mine, 0],
    ]);
    await listener.stop();
  }, 20_000);

  it('tells of the clock when it jumps', async () => {
    const listener = await listen(second, []);
    // So that the stream has seen the clock as it was.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const at = new Date(Date.now() + 86_400_000).toISOString();
    await worker.send('POST', '/api/clock/jump', { to: 'instant', at });
    const told = await eventually(async () => listener.told.find(({ type }) => type === 'clock'));
    expect(told).toMatchObject({ type: 'clock' });
    await listener.stop();
  }, 20_000);

  it('asks the database nothing while nobody listens', async () => {
    const listener = await listen(api, [await newCase()]);
    await listener.stop();
    const { heads } = api.app;
    await eventually(async () => (heads.isWatching ? undefined : true));
    expect(heads.isWatching).toBe(false);
  }, 20_000);

  it('does not open on a case that is not there', async () => {
    const { cookie } = worker;
    const response = await fetch(`${api.url}/api/stream?cases=nothing`, { headers: { cookie } });
    expect(response.status).toBe(404);
  });
});
