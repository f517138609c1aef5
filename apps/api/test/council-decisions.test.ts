import type { Case, CaseMoney, Command, Item, Story } from '@samskab/contracts';
import type { z } from 'zod';
import type { Caller } from './support/api.ts';
import { arrive, council, data, onAgenda, readItem } from './support/council.ts';
import type { OnAgenda } from './support/council.ts';
import { eventually } from './support/eventually.ts';
import { throughCommittees } from './support/on-the-way.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { itemOf, toCouncil } from './support/to-council.ts';
import { startCase } from './support/village-bus.ts';

describe('the council checkpoint', () => {
  let stack: Stack;
  let secretary: Caller;
  let worker: Caller;
  let day = 0;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    secretary = await stack.api.as('council-secretary');
    worker = await stack.api.as('case-worker');
  }, 60_000);
  afterAll(() => stack.stop(), 30_000);

  const ready = async (present: number): Promise<OnAgenda> => {
    day += 1;
    const item = await onAgenda(stack.api, { date: `2030-01-${String(day).padStart(2, '0')}` });
    await arrive(secretary, item.meetingId, present);
    return item;
  };
  const count = ({ itemId }: OnAgenda, lists: Record<string, [number, number, number]>) =>
    secretary.send('POST', `/api/items/${itemId}/votes`, {
      by: 'list',
      lists: Object.entries(lists).map(([list, [yes, no, abstain]]) => ({ list, for: yes, against: no, abstain })),
    });
  const close = ({ itemId }: OnAgenda, body: object) =>
    secretary.command<Command>(`/api/items/${itemId}/close`, { data, ...body });

  it('adopts 9–5, and keeps the dissent of the list that lost', async () => {
    const item = await ready(14);
    await count(item, { A: [9, 0, 0], B: [0, 5, 0] });
    const dissents = [{ list: 'B', text: 'Ruten bruges af skolebørn' }];
    await close(item, { outcome: 'approved', how: 'votes', dissents });
    expect(await readItem(secretary, item)).toMatchObject({
      tally: { for: 9, against: 5, abstain: 0, adopted: true },
      decision: 'Vedtaget med 9 stemmer mod 5',
      dissents: ['Ruten bruges af skolebørn'],
    });
    const { body } = await secretary.get<string>(`/api/meetings/${item.meetingId}/minutes`);
    for (const words of ['For: A 9. Imod: B 5.', 'Liste B: Ruten bruges af skolebørn']) expect(body).toContain(words);
  }, 30_000);

  it('adopts 2–1 with 11 abstaining', async () => {
    const item = await ready(14);
    await count(item, { A: [2, 1, 6], B: [0, 0, 5] });
    await close(item, { outcome: 'approved', how: 'votes', votes: { for: 2, against: 1, abstain: 11 } });
    expect(await readItem(secretary, item)).toMatchObject({
      decision: 'Vedtaget med 2 stemmer mod 1, 11 undlod',
      tally: { adopted: true },
    });
  }, 30_000);

  it('decides without two who are disqualified, member for member', async () => {
    const item = await ready(16);
    const post = (path: string, body: object) => secretary.send('POST', `/api/items/${item.itemId}/${path}`, body);
    for (const memberId of [council(1), council(2)]) {
      await post('disqualifications', { memberId, reason: 'Sidder i bestyrelsen' });
      await post(`disqualifications/${memberId}/decision`, { disqualified: true });
    }
    for (let seat = 3; seat <= 16; seat += 1)
      await post('votes', { by: 'member', memberId: council(seat), choice: seat < 11 ? 'for' : 'against' });
    await close(item, { outcome: 'approved', how: 'votes' });
    expect((await readItem(secretary, item)).tally).toEqual({ for: 8, against: 6, abstain: 0, adopted: true });
    const { body } = await secretary.get<string>(`/api/meetings/${item.meetingId}/minutes`);
    expect(body).toContain('Byrådsmedlem 1, Byrådsmedlem 2');
  }, 30_000);

  it('is not quorate when a third is disqualified of those 16', async () => {
    const item = await ready(16);
    for (const memberId of [council(1), council(2), council(3)]) {
      await secretary.send('POST', `/api/items/${item.itemId}/disqualifications`, { memberId, reason: 'Bestyrelsen' });
      const path = `/api/items/${item.itemId}/disqualifications/${memberId}/decision`;
      await secretary.send('POST', path, { disqualified: true });
    }
    expect((await close(item, { outcome: 'approved', how: 'withoutVote' })).body).toMatchObject({ code: 'notQuorate' });
  });

  it('grants more than is expected in vain: the ledger refuses, and money and story say so', async () => {
    const { caseId } = await startCase(worker, 'Sønderby');
    await toCouncil(worker, caseId);
    const itemId = await itemOf(worker, caseId);
    await throughCommittees(secretary, itemId);
    const { body: item } = await secretary.get<Item>(`/api/items/${itemId}`);
    await arrive(secretary, item.meetingId, 27);
    await close(
      { caseId, itemId, meetingId: item.meetingId },
      {
        outcome: 'approved',
        how: 'withoutVote',
        data: { granted: 20_000_000 },
      },
    );
    await eventually(async () => (await worker.get<Case>(`/api/cases/${caseId}`)).body.incidents[0]);
    const { body: money } = await worker.get<CaseMoney>(`/api/cases/${caseId}/money`);
    const text =
      'Afvist: 200.000 kr. kunne ikke bevilges. Beløbet er større end det, der er forventet på linjen. Sæt beløbet ned.';
    expect(money.lines[0]).toMatchObject({ expected: 10_000_000, granted: 0 });
    expect(money.lines[0]?.postings.at(-1)).toMatchObject({ op: 'grant', refused: true, node: 'grant-saving', text });
    const { body: story } = await worker.get<z.infer<typeof Story>>(`/api/cases/${caseId}/story`);
    expect(story.entries.slice(-2)).toMatchObject([{ kind: 'money', text }, { kind: 'incident' }]);
  }, 60_000);
});
