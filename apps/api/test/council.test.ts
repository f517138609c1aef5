import type { Body, Command, Item, Meeting, Problem } from '@samskab/contracts';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { arrive, council, data, onAgenda, readItem, seats } from './support/council.ts';
import type { OnAgenda } from './support/council.ts';

let maria: TestMariaDb;
beforeAll(async () => {
  maria = await startMariaDb();
}, 60_000);
afterAll(() => maria.stop(), 30_000);

describe.each(['sqlite', 'mariadb'])('the council, on %s', (dialect) => {
  let api: TestApi;
  let secretary: Caller;
  let item: OnAgenda;
  let month = 0;

  beforeAll(async () => {
    api = await startApi(dialect === 'mariadb' ? { DATABASE_URL: maria.url } : {});
    secretary = await api.as('council-secretary');
  }, 60_000);
  afterAll(() => api.close(), 30_000);
  beforeEach(async () => {
    month += 1;
    item = await onAgenda(api, {
      date: `20${30 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-16`,
    });
  });

  const reason = { decisionText: 'Der er ikke plads i år' };
  const close = (body: object) => secretary.command<Problem>(`/api/items/${item.itemId}/close`, { data, ...body });
  const vote = (caller: Caller, seat: number, choice = 'for') =>
    caller.send<Problem>('POST', `/api/items/${item.itemId}/votes`, { by: 'member', memberId: council(seat), choice });
  const count = (lists: Record<string, [number, number, number]>) =>
    secretary.send<Problem>('POST', `/api/items/${item.itemId}/votes`, {
      by: 'list',
      lists: Object.entries(lists).map(([list, [yes, no, abstain]]) => ({ list, for: yes, against: no, abstain })),
    });
  const claim = (caller: Caller, seat: number) =>
    caller.send<Item>('POST', `/api/items/${item.itemId}/disqualifications`, {
      memberId: council(seat),
      reason: 'Er kasserer i foreningen',
    });
  const find = (seat: number, disqualified = true) =>
    secretary.send<Item>('POST', `/api/items/${item.itemId}/disqualifications/${council(seat)}/decision`, {
      disqualified,
    });

  it('has 27 seats on five lists, needs 14 for a decision, and meets on Wednesdays', async () => {
    const { body } = await secretary.get<{ items: Body[] }>('/api/bodies');
    const found = body.items.find(({ key }) => key === 'council');
    expect(found).toMatchObject({ name: 'Byrådet', seats: 27, quorum: 14 });
    expect(found?.lists.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(found?.members.filter(({ substitute }) => !substitute)).toHaveLength(27);
    expect(body.items.map(({ key }) => key)).toEqual(expect.arrayContaining(['financeCommittee', 'standingCommittee']));
  });

  it('plans a meeting once a day', async () => {
    const plan = () => secretary.send<Meeting>('POST', '/api/bodies/council/meetings', { date: '2029-01-31' });
    const [one, two] = [await plan(), await plan()];
    expect(one.body.at).toBe('2029-01-31T16:00:00.000Z');
    expect(two.body.id).toBe(one.body.id);
    const at = { date: '2029-02-28' };
    const plans = [1, 2, 3, 4].map(() => secretary.send<Meeting>('POST', '/api/bodies/council/meetings', at));
    expect((await Promise.all(plans)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('decides nothing with 13 present', async () => {
    await arrive(secretary, item.meetingId, 13);
    const answer = await close({ outcome: 'approved', how: 'withoutVote' });
    expect([answer.status, answer.body.code]).toEqual([422, 'notQuorate']);
    expect(answer.body.detail).toContain('næste møde');
    expect(await readItem(secretary, item)).toMatchObject({ status: 'proposed', tally: null });
  });

  it('is quorate with 14 present', async () => {
    expect((await arrive(secretary, item.meetingId, 13)).body).toMatchObject({ present: 13, quorate: false });
    expect((await arrive(secretary, item.meetingId, 14)).body).toMatchObject({ present: 14, quorate: true });
  });

  it('hears no vote of a member who is not there', async () => {
    await arrive(secretary, item.meetingId, 20);
    expect((await vote(secretary, 27)).body.code).toBe('memberAbsent');
  });

  it('takes one vote a member, however many are sent at once', async () => {
    await arrive(secretary, item.meetingId, 27);
    const answers = await Promise.all(['for', 'against', 'abstain', 'for'].map((choice) => vote(secretary, 5, choice)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('alreadyVoted');
    expect((await readItem(secretary, item)).votes.members).toHaveLength(1);
  });

  it('lets a councillor vote for themselves and for nobody else', async () => {
    await arrive(secretary, item.meetingId, 27);
    const own = await api.as('councillor-3');
    expect((await vote(own, 3)).status).toBe(200);
    expect((await vote(own, 4)).body.code).toBe('notAllowed');
  });

  it('finds a member disqualified, who then takes no part, and whose substitute does', async () => {
    await arrive(secretary, item.meetingId, 27);
    expect((await claim(await api.as('councillor-14'), 14)).body.disqualifications).toMatchObject([
      { status: 'claimed' },
    ]);
    expect((await vote(secretary, 14)).body.code).toBe('disqualificationOpen');
    expect((await close({ outcome: 'approved', how: 'withoutVote' })).body.code).toBe('disqualificationOpen');
    expect((await find(14)).body.disqualifications).toMatchObject([{ status: 'disqualified' }]);
    // The same claim, delivered late: what the body found stands.
    expect((await claim(await api.as('councillor-14'), 14)).body.disqualifications).toMatchObject([
      { status: 'disqualified' },
    ]);
    expect((await vote(secretary, 14)).body.code).toBe('memberDisqualified');
    const standby = { memberId: council(30), substituteFor: council(14) };
    expect((await arrive(secretary, item.meetingId, [...seats(1, 27), standby])).status).toBe(200);
    expect((await vote(secretary, 30)).status).toBe(200);
  });

  it('seats a substitute of the same list only, and only for one who is away', async () => {
    const other = { memberId: council(28), substituteFor: council(14) };
    const taken = { memberId: council(30), substituteFor: council(14) };
    expect((await arrive(secretary, item.meetingId, [...seats(1, 13), other])).status).toBe(400);
    expect((await arrive(secretary, item.meetingId, [...seats(1, 14), taken])).status).toBe(400);
    const { body } = await arrive(secretary, item.meetingId, [...seats(1, 13), taken]);
    expect(body).toMatchObject({ present: 14, quorate: true });
  });

  it('clears a member the body finds impartial', async () => {
    await arrive(secretary, item.meetingId, 27);
    await claim(secretary, 14);
    expect((await find(14, false)).body.disqualifications).toMatchObject([{ status: 'cleared' }]);
    expect((await vote(secretary, 14)).status).toBe(200);
  });

  it('refuses an outcome that the votes deny', async () => {
    await arrive(secretary, item.meetingId, 27);
    await count({ A: [0, 9, 0], B: [7, 0, 0] });
    expect((await close({ outcome: 'approved', how: 'votes' })).body.code).toBe('outcomeMismatch');
    expect((await close({ outcome: 'approved', how: 'withoutVote' })).body.code).toBe('outcomeMismatch');
  });

  it('refuses a vote without votes, and more votes than there are members of a list', async () => {
    await arrive(secretary, item.meetingId, 27);
    expect((await close({ outcome: 'approved', how: 'votes' })).body.code).toBe('votesMissing');
    expect((await count({ E: [3, 0, 0] })).body.code).toBe('votesMissing');
  });

  it('records a dissent only of those who lost a vote', async () => {
    await arrive(secretary, item.meetingId, 27);
    const dissents = [{ list: 'B', text: 'Ruten bruges af skolebørn' }];
    const silent = await close({ outcome: 'approved', how: 'withoutVote', dissents });
    expect([silent.status, silent.body.code]).toEqual([422, 'dissentNeedsVote']);
    await count({ A: [9, 0, 0], B: [7, 0, 0], C: [0, 5, 0] });
    expect((await close({ outcome: 'approved', how: 'votes', dissents })).body.code).toBe('dissentNeedsVote');
  });

  it('says no only with a reason', async () => {
    await arrive(secretary, item.meetingId, 27);
    const answer = await close({ outcome: 'rejected', how: 'withoutVote' });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
    expect(answer.body.detail).toContain('begrundelse');
  });

  it('checks the form of its checkpoint', async () => {
    await arrive(secretary, item.meetingId, 27);
    const answer = await close({ outcome: 'approved', how: 'withoutVote', data: { granted: 'meget', bus: 'x' } });
    expect(answer.body.code).toBe('invalid');
    expect(answer.body.faults?.map(({ path }) => path.join('.')).toSorted()).toEqual(['data.bus', 'data.granted']);
  });

  it('lets nobody decide who wrote the recommendation', async () => {
    item = await onAgenda(api, { date: '2028-05-31', writer: 'council-secretary' });
    await arrive(secretary, item.meetingId, 27);
    expect((await close({ outcome: 'approved', how: 'withoutVote' })).body.code).toBe('fourEyes');
  });

  it('is decided once, however many close it at once', async () => {
    await arrive(secretary, item.meetingId, 27);
    const answers = await Promise.all([1, 2, 3].map(() => close({ outcome: 'approved', how: 'withoutVote' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('itemClosed');
    const commands = await api.app.database.read.commands.find({ caseId: item.caseId });
    expect(commands.map(({ event }) => event)).toMatchObject([
      {
        type: 'itemDecided',
        item: 'i9',
        outcome: 'approved',
        data: { granted: 10_000_000, decisionText: 'Godkendt uden afstemning' },
      },
    ]);
    expect((await vote(secretary, 5)).body.code).toBe('itemClosed');
  }, 60_000);

  it('is postponed over summer, to the next meeting, with its reason in the minutes and no event', async () => {
    const june = await onAgenda(api, { date: '2027-06-30' });
    const answer = await secretary.send<Item>('POST', `/api/items/${june.itemId}/postpone`, {
      reason: 'Afventer tilsagn fra staten',
    });
    expect(answer.body).toMatchObject({ status: 'proposed', meetingAt: '2027-08-25T15:00:00.000Z' });
    const minutes = await secretary.get<string>(`/api/meetings/${june.meetingId}/minutes`);
    expect(minutes.body).toContain('Afventer tilsagn fra staten');
    expect(await api.app.database.read.commands.find({ caseId: june.caseId })).toEqual([]);
  });

  it('is moved while nobody has begun on it, and not after', async () => {
    const plan = await secretary.send<Meeting>('POST', '/api/bodies/council/meetings', { date: '2028-02-23' });
    const move = () => secretary.send<Problem>('POST', `/api/items/${item.itemId}/move`, { toMeeting: plan.body.id });
    expect((await move()).body).toMatchObject({ meetingId: plan.body.id, status: 'proposed' });
    await arrive(secretary, plan.body.id, 27);
    await vote(secretary, 1);
    expect((await move()).body.code).toBe('notOffered');
  });

  it('closes no meeting with open items', async () => {
    const end = () => secretary.send<Problem>('POST', `/api/meetings/${item.meetingId}/close`);
    expect((await end()).body.code).toBe('itemsOpen');
    await secretary.send('POST', `/api/items/${item.itemId}/postpone`, { reason: 'Næste gang' });
    expect((await end()).body).toMatchObject({ status: 'closed' });
    expect((await arrive(secretary, item.meetingId, 27)).body).toMatchObject({ code: 'meetingClosed' });
  });

  it('shows an item behind closed doors to others only as one that exists', async () => {
    const secret = await onAgenda(api, { date: '2028-03-29', closed: true });
    const auditor = await api.as('auditor');
    const { body } = await auditor.get<Meeting>(`/api/meetings/${secret.meetingId}`);
    expect(body.items).toMatchObject([{ title: 'Lukket punkt', caseId: null, closed: true, outcome: null }]);
    expect((await auditor.get(`/api/items/${secret.itemId}`)).status).toBe(404);
    for (const page of ['minutes', 'agenda']) {
      const { body: html } = await auditor.get<string>(`/api/meetings/${secret.meetingId}/${page}`);
      expect(html).toContain('Lukket punkt');
      expect(html).not.toContain('Nørreby');
    }
    expect((await secretary.get<Meeting>(`/api/meetings/${secret.meetingId}`)).body.items[0]?.title).toContain(
      'Nørreby',
    );
    expect((await (await api.as('case-worker')).get(`/api/items/${secret.itemId}`)).status).toBe(200);
  });

  it('warns of an agenda that is late, and blocks nothing', async () => {
    const today = (await secretary.get<{ now: string }>('/api/clock')).body.now.slice(0, 10);
    const late = await onAgenda(api, { date: today });
    const sent = await secretary.send<Meeting>('POST', `/api/meetings/${late.meetingId}/send-agenda`);
    expect(sent.body.warnings).toEqual(['Dagsordenen blev sendt senere end 4 hverdage før mødet.']);
    expect((await secretary.get<Meeting>(`/api/meetings/${item.meetingId}`)).body.warnings).toEqual([]);
    expect((await arrive(secretary, late.meetingId, 27)).status).toBe(200);
  });

  it('decides on money only when the finance committee has stated its opinion', async () => {
    item = await onAgenda(api, { date: '2046-05-16', opinion: false });
    await arrive(secretary, item.meetingId, 27);
    const early = await close({ outcome: 'approved', how: 'withoutVote' });
    expect([early.status, early.body.code]).toEqual([422, 'committeeOpinionMissing']);
    expect(await readItem(secretary, item)).toMatchObject({
      opinionMissing: { bodyKey: 'financeCommittee', itemId: `${item.itemId}.financeCommittee` },
      warnings: ['Økonomiudvalget har ikke udtalt sig om pengene endnu.', expect.stringContaining('mødes først')],
    });
    const path = `/api/items/${item.itemId}.financeCommittee/close`;
    const opinion = await secretary.command<Problem>(path, { outcome: 'rejected', how: 'elsewhere', data: reason });
    expect([opinion.status, opinion.body.status]).toEqual([200, 'done']);
    expect((await close({ outcome: 'approved', how: 'withoutVote' })).status).toBe(202);
  });

  it('sends an item back to the committee, which gets it anew, and votes of the two evenings are not mixed', async () => {
    item = await onAgenda(api, { date: '2046-10-17' });
    await arrive(secretary, item.meetingId, 27);
    for (let seat = 1; seat <= 5; seat += 1) await vote(secretary, seat);
    const back = { outcome: 'sentBack', how: 'votes', backTo: 'financeCommittee', data: reason };
    expect((await secretary.command<Problem>(`/api/items/${item.itemId}/close`, back)).status).toBe(200);
    const { route, votes } = await readItem(secretary, item);
    expect(votes.members).toHaveLength(5);
    expect(route.map(({ bodyKey, round, status }) => [bodyKey, round, status])).toEqual([
      ['financeCommittee', 0, 'decided'],
      ['council', 0, 'decided'],
      ['financeCommittee', 1, 'proposed'],
      ['council', 1, 'proposed'],
    ]);
    const anew = (await secretary.get<Item>(`/api/items/${route.at(-1)?.itemId}`)).body;
    expect(anew).toMatchObject({ status: 'proposed', tally: null, votes: { members: [], lists: [] }, decision: null });
    expect(anew.meetingAt > route[0]!.meetingAt).toBe(true);
    expect(await api.app.database.read.commands.find({ caseId: item.caseId })).toMatchObject([
      { kind: 'closeItem', status: 'done', event: null },
    ]);
  });

  it('finds a member disqualified by a vote of the others, which must say so', async () => {
    await arrive(secretary, item.meetingId, 15);
    await claim(secretary, 14);
    const decide = (disqualified: boolean, votes: object) =>
      secretary.send<Problem>('POST', `/api/items/${item.itemId}/disqualifications/${council(14)}/decision`, {
        disqualified,
        votes,
      });
    expect((await decide(true, { for: 9, against: 6, abstain: 0 })).body.code).toBe('votesMissing');
    expect((await decide(true, { for: 5, against: 9, abstain: 0 })).body.code).toBe('outcomeMismatch');
    expect((await decide(true, { for: 9, against: 5, abstain: 0 })).status).toBe(200);
  });
});

describe('a decision made in the municipality’s own system', () => {
  let api: TestApi;
  let secretary: Caller;
  beforeAll(async () => {
    api = await startApi();
    secretary = await api.as('council-secretary');
  });
  afterAll(() => api.close(), 30_000);

  it('is recorded with its votes, its dissent and its minutes, and without attendance here', async () => {
    const item = await onAgenda(api);
    const answer = await secretary.command<Command>(`/api/items/${item.itemId}/close`, {
      outcome: 'rejected',
      how: 'elsewhere',
      votes: { for: 10, against: 14, abstain: 1 },
      data: { ...data, decisionText: 'Ruten bruges af skolebørn', minutesRef: 'Punkt 7' },
      dissents: [{ list: 'B', text: 'Byen har selv valgt' }],
    });
    expect(answer.status).toBe(202);
    const read = await readItem(secretary, item);
    expect(read).toMatchObject({
      status: 'decided',
      outcome: 'rejected',
      decision: 'Afvist med 14 stemmer mod 10, 1 undlod',
      tally: { for: 10, against: 14, abstain: 1, adopted: false },
      dissents: ['Byen har selv valgt'],
    });
    const [kept] = await api.app.database.read.commands.find({ caseId: item.caseId });
    expect(kept?.event).toMatchObject({ data: { dissent: 'Byen har selv valgt', minutesRef: 'Punkt 7' } });
    const { body, headers } = await secretary.get<string>(`/api/meetings/${item.meetingId}/minutes`);
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('<html lang="da">');
    for (const words of [
      'Afvist med 14 stemmer mod 10',
      'For: 10. Imod: 14. Undlod: 1.',
      'Liste B: Byen har selv valgt',
    ])
      expect(body).toContain(words);
  }, 30_000);

  it('is refused when 13 were counted here', async () => {
    const item = await onAgenda(api, { date: '2027-01-27' });
    await arrive(secretary, item.meetingId, 13);
    const answer = await secretary.command<Problem>(`/api/items/${item.itemId}/close`, {
      outcome: 'approved',
      how: 'elsewhere',
      data,
    });
    expect(answer.body.code).toBe('notQuorate');
  });

  it('is text, whatever somebody wrote in it', async () => {
    const item = await onAgenda(api, { date: '2027-02-24' });
    await api.app.database.transaction((tx) => tx.agenda.update({ id: item.itemId }, { title: '<script>x</script>' }));
    const { body, headers } = await secretary.get<string>(`/api/meetings/${item.meetingId}/agenda`);
    expect(body).toContain('&lt;script&gt;');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
