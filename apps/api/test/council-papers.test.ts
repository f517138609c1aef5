import type { Item, Meeting, Problem, Story } from '@samskab/contracts';
import type { z } from 'zod';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { arrive, council, data, onAgenda, readItem, seats } from './support/council.ts';
import type { OnAgenda } from './support/council.ts';

let api: TestApi;
let secretary: Caller;
beforeAll(async () => {
  api = await startApi();
  secretary = await api.as('council-secretary');
}, 60_000);
afterAll(() => api.close(), 30_000);

const page = async (caller: Caller, { meetingId }: OnAgenda, name: string) =>
  caller.get<string>(`/api/meetings/${meetingId}/${name}`);
const close = ({ itemId }: OnAgenda, body: object) =>
  secretary.command<Problem>(`/api/items/${itemId}/close`, { how: 'withoutVote', data, ...body });
const disqualify = async ({ itemId }: OnAgenda, seat: number) => {
  const path = `/api/items/${itemId}/disqualifications`;
  await secretary.send('POST', path, { memberId: council(seat), reason: 'Er kasserer i foreningen' });
  return secretary.send<Item>('POST', `${path}/${council(seat)}/decision`, { disqualified: true });
};

describe('an item behind closed doors', () => {
  const secret = () => onAgenda(api, { date: '2031-03-26', closed: true });

  it('is on agenda and minutes no more than that it exists, whoever reads', async () => {
    const item = await secret();
    await arrive(secretary, item.meetingId, 27);
    const words = { ...data, decisionText: 'Grunden købes for det, ejeren vil have' };
    await close(item, { outcome: 'approved', how: 'withoutVote', data: words });
    for (const reader of ['council-secretary', 'councillor-1', 'auditor'])
      for (const name of ['agenda', 'minutes']) {
        const { body } = await page(await api.as(reader), item, name);
        expect(body).toContain('Punkt 1: Lukket punkt');
        for (const hidden of ['Nørreby', 'Grunden', 'Økonomiudvalget']) expect(body).not.toContain(hidden);
      }
  }, 60_000);

  it('has its presentation and its decision in a paper of its own, for those who may see it', async () => {
    const item = await secret();
    await arrive(secretary, item.meetingId, 27);
    await close(item, { outcome: 'approved', data: { ...data, decisionText: 'Grunden købes' } });
    const { body } = await page(await api.as('councillor-1'), item, 'closed');
    for (const words of ['lukket bilag', 'Byen har valgt.', 'Grunden købes', 'Indstilles godkendt uden afstemning'])
      expect(body).toContain(words);
    expect((await page(await api.as('auditor'), item, 'closed')).status).toBe(404);
    const open = await onAgenda(api, { date: '2031-04-30' });
    expect((await page(await api.as('auditor'), open, 'closed')).body).toContain('ingen lukkede punkter');
  }, 60_000);

  it('is told in the story of its case as dealt with, and no more, to those who may not see it', async () => {
    const item = await secret();
    await arrive(secretary, item.meetingId, 27);
    await close(item, { outcome: 'approved', data: { ...data, decisionText: 'Grunden købes' } });
    const [kept] = await api.app.database.read.commands.find({ caseId: item.caseId });
    const entry = { caseId: item.caseId, seq: 2, eventId: kept!.id, at: kept!.at, actorId: 'council-secretary' };
    await api.app.database.transaction(async (tx) => {
      await tx.cases.update({ id: item.caseId }, { closed: false });
      await tx.log.insert({
        ...{ ...entry, event: kept!.event!, answers: [], commands: [], prevHash: 'h1', hash: 'h2' },
        moves: [{ node: 'council-decides', instance: 'i9', what: 'left' }],
      });
    });
    const told = async (reader: string) =>
      (await (await api.as(reader)).get<z.infer<typeof Story>>(`/api/cases/${item.caseId}/story`)).body.entries.map(
        ({ text }) => text,
      );
    const outside = await told('auditor');
    expect(outside).toContain('Byrådet behandlede punktet for lukkede døre');
    expect(outside.join('\n')).not.toMatch(/Grunden|Indstilles/);
    expect((await told('councillor-1')).join('\n')).toMatch(/Grunden købes/);
  }, 60_000);
});

describe('a list that misses a disqualified member at the table', () => {
  it('may demand the item postponed, and the minutes say that it did', async () => {
    const item = await onAgenda(api, { date: '2031-05-28' });
    await arrive(secretary, item.meetingId, 27);
    expect((await readItem(secretary, item)).mayDemand).toEqual([]);
    expect((await disqualify(item, 14)).body.mayDemand).toEqual(['B']);
    const postpone = (demandedBy: string) =>
      secretary.send<Problem>('POST', `/api/items/${item.itemId}/postpone`, {
        ...{ reason: 'Listen vil have sin stedfortræder med', demandedBy },
      });
    expect((await postpone('A')).body.code).toBe('notOffered');
    expect((await postpone('B')).status).toBe(200);
    const { body } = await page(secretary, item, 'minutes');
    expect(body).toContain('Udsat, som liste B forlangte');
  }, 60_000);

  it('demands no more when a substitute of the same list has taken the seat', async () => {
    const item = await onAgenda(api, { date: '2031-06-25' });
    await arrive(secretary, item.meetingId, 27);
    await disqualify(item, 14);
    await arrive(secretary, item.meetingId, [...seats(1, 27), { memberId: council(30), substituteFor: council(14) }]);
    expect((await readItem(secretary, item)).mayDemand).toEqual([]);
    await close(item, { outcome: 'approved' });
    const { body } = await page(secretary, item, 'minutes');
    for (const words of ['Inhabile, deltog ikke', 'Byrådsmedlem 14', 'Stedfortrædere', '1. stedfortræder, liste B'])
      expect(body).toContain(words);
  }, 60_000);
});

describe('the minutes', () => {
  const sign = (caller: Caller, { meetingId }: OnAgenda, seat: number) =>
    caller.send<Pick<Meeting, 'signatures'> & Pick<Problem, 'code'>>('POST', `/api/meetings/${meetingId}/signatures`, {
      memberId: council(seat),
    });

  it('are signed after the meeting by those who were there, each for themselves and once', async () => {
    const item = await onAgenda(api, { date: '2031-08-27' });
    await arrive(secretary, item.meetingId, 26);
    await close(item, { outcome: 'approved' });
    const own = await api.as('councillor-3');
    expect((await sign(own, item, 3)).body.code).toBe('notOffered');
    await secretary.send('POST', `/api/meetings/${item.meetingId}/close`);
    expect((await sign(own, item, 3)).body.signatures).toMatchObject([
      { memberId: council(3), memberName: 'Byrådsmedlem 3' },
    ]);
    expect((await sign(own, item, 3)).body.signatures).toHaveLength(1);
    expect((await sign(own, item, 4)).body.code).toBe('notAllowed');
    expect((await sign(await api.as('councillor-27'), item, 27)).body.code).toBe('memberAbsent');
    expect((await sign(secretary, item, 5)).body.signatures).toHaveLength(2);
    const { body } = await page(secretary, item, 'minutes');
    expect(body).toMatch(/Byrådsmedlem 3<\/th><td class="sign">Underskrevet \d+\. \w+ 20\d\d/);
    const seated = [...body.matchAll(/Byrådsmedlem (\d+)<\/th><td class="sign">/g)].map(([, seat]) => Number(seat));
    expect(seated).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  }, 60_000);

  it('hold who was absent, and a dissent only of those who lost a vote', async () => {
    const item = await onAgenda(api, { date: '2031-09-24' });
    await arrive(secretary, item.meetingId, 14);
    await secretary.send('POST', `/api/items/${item.itemId}/votes`, {
      by: 'list',
      lists: [
        { list: 'A', for: 9, against: 0, abstain: 0 },
        { list: 'B', for: 0, against: 5, abstain: 0 },
      ],
    });
    const by = (list: string) => [{ list, text: 'Skolen burde have haft pengene' }];
    const won = await close(item, { outcome: 'approved', how: 'votes', dissents: by('A') });
    expect(won.body.code).toBe('dissentNeedsVote');
    await close(item, { outcome: 'approved', how: 'votes', dissents: by('B') });
    const { body } = await page(secretary, item, 'minutes');
    for (const words of ['Vedtaget med 9 stemmer mod 5', 'Liste B: Skolen burde', 'Byrådsmedlem 15', 'Fraværende'])
      expect(body).toContain(words);
  }, 60_000);
});

describe('a body with a chair whose vote settles a tie', () => {
  it('is asked for the chair’s word when the vote was by lists', async () => {
    const { database } = api.app;
    await database.transaction(async (tx) => {
      const body = await tx.bodies.first({ id: 'council' });
      await tx.bodies.update({ id: 'council' }, { rules: { ...body!.rules, castingVote: council(1) } });
    });
    const item = await onAgenda(api, { date: '2031-10-29' });
    await arrive(secretary, item.meetingId, 14);
    await secretary.send('POST', `/api/items/${item.itemId}/votes`, {
      by: 'list',
      lists: [
        { list: 'A', for: 7, against: 2, abstain: 0 },
        { list: 'B', for: 0, against: 5, abstain: 0 },
      ],
    });
    const silent = await close(item, { outcome: 'approved', how: 'votes' });
    expect(silent.body.code).toBe('outcomeMismatch');
    await close(item, { outcome: 'approved', how: 'votes', casting: 'for' });
    expect((await readItem(secretary, item)).decision).toBe('Vedtaget ved formandens stemme, 7 mod 7');
  }, 60_000);
});
