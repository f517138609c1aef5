import type { StreamEvent } from '@samskab/contracts';
import type { z } from 'zod';
import { NO_TEMPORAL, startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { condition, busToHandOver } from './support/handover.ts';
import { arrive, onAgenda, seats } from './support/council.ts';
import { startOf } from './support/village-bus.ts';

type Told = z.infer<typeof StreamEvent>;
type Listener = { told: Told[]; ended: Promise<void>; stop(): Promise<void> };

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

async function listen(at: TestApi, caseIds: string[], as: Caller = worker): Promise<Listener> {
  const stopped = new AbortController();
  const { cookie } = as;
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
    ended: reading,
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

  describe('tells of what moves no token too:', () => {
    const at = '2026-11-12T09:00:00.000Z';
    let secretary: Caller;
    beforeAll(async () => {
      secretary = await api.as('council-secretary');
    });

    /** How often the case is told of while these things happen, one after another. */
    async function told(caseId: string, ...doings: (() => Promise<{ status: number }>)[]): Promise<void> {
      const listener = await listen(second, [caseId]);
      const versions = () => new Set(listener.told.flatMap((one) => (one.type === 'head' ? [one.version] : [])));
      await eventually(async () => (versions().size === 1 ? true : undefined));
      for (const [index, doing] of doings.entries()) {
        expect([doing.toString(), Math.floor((await doing()).status / 100)]).toEqual([doing.toString(), 2]);
        await eventually(async () => (versions().size === index + 2 ? true : undefined), 5);
      }
      await listener.stop();
    }

    it('a task taken and given back, somebody invited', async () => {
      const caseId = await newCase();
      await api.app.database.transaction(async (tx) => {
        const task = { caseId, id: 'i1', node: 'answer-town', role: 'case-worker', status: 'open' as const };
        await tx.tasks.insert({ ...task, openedAt: at, openedSeq: 0, data: {} });
      });
      const guest = { role: 'local-council', name: 'Lokalrådet', email: 'lokalraad@example.org' };
      await told(
        caseId,
        () => worker.send('POST', `/api/cases/${caseId}/tasks/i1/claim`),
        () => worker.send('POST', `/api/cases/${caseId}/tasks/i1/release`),
        () => worker.send('POST', `/api/cases/${caseId}/participants`, guest),
      );
    }, 30_000);

    it('who is at the meeting, who is disqualified, the votes, and where the item went', async () => {
      const { caseId, itemId, meetingId } = await onAgenda(api, { date: '2031-01-29' });
      const post = (path: string, body: object) => secretary.send('POST', `/api/items/${itemId}${path}`, body);
      const disqualified = { memberId: 'council.1', reason: 'Ejer busserne' };
      await told(
        caseId,
        () => arrive(secretary, meetingId, 14),
        () => arrive(secretary, meetingId, seats(2, 15)),
        () => secretary.send('POST', `/api/meetings/${meetingId}/open`),
        () => post('/disqualifications', disqualified),
        () => post('/disqualifications/council.1/decision', { disqualified: true }),
        () => post('/votes', { by: 'list', lists: [{ list: 'A', for: 1, against: 0, abstain: 0 }] }),
        () => post('/postpone', { reason: 'Mere viden' }),
      );
    }, 30_000);

    it('an offer and a no', async () => {
      const { caseId, handoverId } = await busToHandOver(api);
      const post = (path: string, body: object) => worker.send('POST', `/api/handovers/${handoverId}${path}`, body);
      await told(
        caseId,
        () => post('/offer', { data: condition }),
        () => post('/refuse', { side: 'to', reason: 'Døren binder', onBehalfOf: 'bus-association' }),
      );
    }, 30_000);

    it('not when such a thing was refused', async () => {
      const { caseId } = await busToHandOver(api);
      const [before] = await api.app.database.read.cases.heads([caseId]);
      expect((await worker.send('POST', `/api/handovers/${caseId}.i30/offer`, { data: {} })).status).toBe(400);
      expect(await api.app.database.read.cases.heads([caseId])).toEqual([before]);
    });
  });

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

  it('ends for somebody who logged out', async () => {
    const leaving = await api.as('case-worker');
    const listening = await listen(api, [], leaving);
    await leaving.send('POST', '/api/logout');
    await listening.ended;
    expect(listening.told.filter(({ type }) => type === 'head')).toEqual([]);
  }, 30_000);

  it('opens for one person on so many pages and no more, and again when one is closed', async () => {
    const auditor = await api.as('auditor');
    const open = await Promise.all(Array.from({ length: 20 }, () => listen(api, [], auditor)));
    const refused = await auditor.get<{ code: string }>('/api/stream');
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'tooManyStreams',
      '30',
    ]);
    await (await listen(api, [])).stop();
    await open.pop()!.stop();
    const again = await eventually(async () => listen(api, [], auditor).catch(() => undefined));
    for (const listener of [again, ...open]) await listener.stop();
  }, 30_000);

  it('does not open on a case that is not there', async () => {
    const { cookie } = worker;
    const response = await fetch(`${api.url}/api/stream?cases=nothing`, { headers: { cookie } });
    expect(response.status).toBe(404);
  });
});
