import { randomUUID } from 'node:crypto';
import type { Case, Command, Item, Meeting, Problem, Story, Treatment } from '@samskab/contracts';
import type { z } from 'zod';
import type { Caller } from './support/api.ts';
import { eventually } from './support/eventually.ts';
import { deals, everybodyComes, publishAsking, throughCommittees } from './support/on-the-way.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';
import { openTask } from './support/village-bus.ts';

const form = { granted: 10_000_000, decisionText: 'Byrådet gør, som byen har valgt', minutesRef: 'Punkt 7' };
const day = (instant: string) => instant.slice(0, 10);

/** Real cases on real parts: what each body says, and what the process makes of it. */
describe('an item on its way through the bodies', () => {
  let stack: Stack;
  let worker: Caller;
  let secretary: Caller;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    await publishAsking(stack.api);
    worker = await stack.api.as('case-worker');
    secretary = await stack.api.as('council-secretary');
  }, 120_000);
  afterAll(() => stack.stop(), 60_000);

  const read = async (id: string): Promise<Item> => (await secretary.get<Item>(`/api/items/${id}`)).body;
  const seen = async (caseId: string): Promise<Case> => (await worker.get<Case>(`/api/cases/${caseId}`)).body;
  const begun = async (price = 10_000_000): Promise<Item> => {
    const body = { processKey: 'asks', title: 'Bænke i Engby', town: 'Engby', input: { price } };
    const { caseId } = (await worker.command<Command>('/api/cases', body)).body;
    return read(await eventually(async () => (await seen(caseId!)).items.find(({ number }) => number !== null)?.id));
  };
  const at = ({ route }: Item, bodyKey: string): Treatment => {
    const found = route.findLast((one) => one.bodyKey === bodyKey);
    if (!found) throw new Error(`the item goes to no ${bodyKey}`);
    return found;
  };
  const decided = async ({ caseId }: Item) => {
    const { items } = (await worker.get<{ items: { event: { type: string } }[] }>(`/api/cases/${caseId}/log`)).body;
    return items.filter(({ event }) => event.type === 'itemDecided').map(({ event }) => event);
  };
  const ended = ({ caseId }: Item) =>
    eventually(async () => {
      const one = await seen(caseId!);
      return one.status === 'ended' ? one.outcome?.node : undefined;
    });

  it('goes to the standing committee, the finance committee and the council, one after another', async () => {
    const item = await begun();
    expect(item.route.map(({ bodyName, status }) => [bodyName, status])).toEqual([
      ['Fagudvalget', 'proposed'],
      ['Økonomiudvalget', 'proposed'],
      ['Byrådet', 'proposed'],
    ]);
    const days = item.route.map(({ meetingAt }) => day(meetingAt));
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(item).toMatchObject({ role: 'decides', bodyKey: 'council', recommendation: 'at der gives 100.000 kr.' });
    expect(await read(at(item, 'standingCommittee').itemId)).toMatchObject({
      ...{ role: 'recommends', leavesWith: ['sentBack'], backTo: [], amount: 10_000_000 },
    });
  }, 60_000);

  it('goes straight to the council when there is no money in it', async () => {
    const item = await begun(0);
    expect(item.route.map(({ bodyKey }) => bodyKey)).toEqual(['council']);
    expect(item.opinionMissing).toBeNull();
  }, 60_000);

  it('is one decision for the case: two recommendations and one event', async () => {
    const item = await begun();
    const standing = await deals(secretary, at(item, 'standingCommittee'), { outcome: 'approved' });
    expect([standing.status, standing.body.status]).toEqual([200, 'done']);
    await deals(secretary, at(item, 'financeCommittee'), {
      ...{ outcome: 'amended', data: { decisionText: 'Højst 90.000 kr. i år' } },
    });
    expect(await decided(item)).toEqual([]);
    const now = await read(item.id);
    expect(now.route.map(({ says }) => says)).toEqual([
      'Anbefales uden afstemning',
      'Indstilles godkendt med ændring uden afstemning: Højst 90.000 kr. i år',
      null,
    ]);
    expect(now.warnings).toEqual([]);
    await deals(secretary, item, { outcome: 'approved', data: form });
    expect(await ended(item)).toBe('end-approved');
    expect(await decided(item)).toMatchObject([{ outcome: 'approved', data: { granted: 10_000_000 } }]);
    const minutes = (await secretary.get<string>(`/api/meetings/${item.meetingId}/minutes`)).body;
    expect(minutes).toMatch(/Økonomiudvalget, \d+\. \w+ 20\d\d: Indstilles godkendt med ændring uden afstemning/);
    const { entries } = (await worker.get<z.infer<typeof Story>>(`/api/cases/${item.caseId}/story`)).body;
    expect(entries.filter(({ kind }) => kind === 'council').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Punktet kom på dagsordenen: Byrådet/),
      'Fagudvalget: Anbefales uden afstemning',
      'Økonomiudvalget: Indstilles godkendt med ændring uden afstemning: Højst 90.000 kr. i år',
      'Byrådet godkendte uden afstemning: Byrådet gør, som byen har valgt',
    ]);
  }, 60_000);

  it('is refused by the council until the finance committee has stated its opinion', async () => {
    const item = await begun();
    expect(item.opinionMissing).toMatchObject({ bodyKey: 'financeCommittee', bodyName: 'Økonomiudvalget' });
    for (const outcome of ['approved', 'amended', 'rejected', 'noted', 'forwarded']) {
      const { status, body } = await deals(secretary, item, { outcome, data: form });
      expect([status, body.code]).toEqual([422, 'committeeOpinionMissing']);
      expect(body.detail).toMatch(/^Luk punktet på mødet i Økonomiudvalget den \d+\. \w+ 20\d\d, eller notér/);
    }
    // Its no is an opinion too, and goes on to the council.
    const no = { outcome: 'rejected', data: { decisionText: 'Der er ikke plads i år' } };
    await deals(secretary, at(item, 'financeCommittee'), no);
    expect((await read(item.id)).opinionMissing).toBeNull();
    expect((await read(item.id)).warnings).toEqual(['Fagudvalget har ikke behandlet punktet, før Byrådet gør det.']);
    await deals(secretary, item, { outcome: 'approved', data: form });
    expect(await ended(item)).toBe('end-approved');
    const left = await read(at(item, 'standingCommittee').itemId);
    expect(left).toMatchObject({ status: 'withdrawn' });
  }, 60_000);

  it('is decided without it only where a decision made elsewhere notes that it was stated there', async () => {
    const item = await begun();
    const opinion = { text: 'Indstilles godkendt', minutesRef: 'Økonomiudvalget den 8., punkt 3' };
    const here = await deals(secretary, item, { outcome: 'approved', data: form, opinion });
    expect([here.status, here.body.code]).toEqual([400, 'invalid']);
    const answer = await deals(secretary, item, { outcome: 'approved', how: 'elsewhere', data: form, opinion });
    expect(answer.status).toBe(200);
    expect(await ended(item)).toBe('end-approved');
    expect((await read(item.id)).opinion).toEqual(opinion);
  }, 60_000);

  it.each([
    ['approved', 'end-approved'],
    ['amended', 'end-amended'],
    ['rejected', 'end-rejected'],
    ['noted', 'end-noted'],
    ['forwarded', 'end-forwarded'],
  ])(
    '%s by the council leads the case to %s',
    async (outcome, node) => {
      const item = await begun();
      await throughCommittees(secretary, item.id);
      await deals(secretary, item, { outcome, data: form });
      expect(await ended(item)).toBe(node);
      expect(await decided(item)).toMatchObject([{ outcome }]);
    },
    60_000,
  );

  it('sent back by the council to nobody goes into the process, and comes again as a new item', async () => {
    const item = await begun();
    expect(item.leavesWith).toContain('sentBack');
    await deals(secretary, item, { outcome: 'sentBack', data: form });
    const task = await openTask(worker, item.caseId!, 'mend');
    expect((await read(at(item, 'financeCommittee').itemId)).status).toBe('withdrawn');
    await worker.command(`/api/cases/${item.caseId}/tasks/${task.id}/complete`, { data: { better: 'Færre bænke' } });
    const again = await eventually(async () => (await seen(item.caseId!)).items.find(({ number }) => number !== null));
    expect(again.id).not.toBe(item.id);
    expect((await read(again.id)).route.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed']);
  }, 60_000);

  it('sent back by the council to a committee stays in its node and goes the way from there again', async () => {
    const item = await begun();
    await throughCommittees(secretary, item.id);
    expect((await read(item.id)).backTo).toEqual([
      { key: 'standingCommittee', name: 'Fagudvalget' },
      { key: 'financeCommittee', name: 'Økonomiudvalget' },
    ]);
    const why = { decisionText: 'Driften skal beskrives' };
    const back = await deals(secretary, item, { outcome: 'sentBack', backTo: 'financeCommittee', data: why });
    expect([back.status, back.body.status]).toEqual([200, 'done']);
    expect(await decided(item)).toEqual([]);
    expect(await read(item.id)).toMatchObject({
      ...{ status: 'decided', outcome: 'sentBack', decision: 'Sendt tilbage til Økonomiudvalget uden afstemning' },
    });
    const again = (await seen(item.caseId!)).items[0]!;
    expect(again.id).not.toBe(item.id);
    const anew = await read(again.id);
    expect(anew.route.map(({ bodyKey, round, status }) => [bodyKey, round, status])).toEqual([
      ['standingCommittee', 0, 'decided'],
      ['financeCommittee', 0, 'decided'],
      ['council', 0, 'decided'],
      ['financeCommittee', 1, 'proposed'],
      ['council', 1, 'proposed'],
    ]);
    expect(day(at(anew, 'financeCommittee').meetingAt) > day(item.meetingAt)).toBe(true);
    expect(day(anew.meetingAt) > day(at(anew, 'financeCommittee').meetingAt)).toBe(true);
    // What was said before the council sent it back is not this round's opinion.
    expect((await deals(secretary, anew, { outcome: 'approved', data: form })).body.code).toBe(
      'committeeOpinionMissing',
    );
    await deals(secretary, at(anew, 'financeCommittee'), { outcome: 'approved' });
    await deals(secretary, anew, { outcome: 'approved', data: form });
    expect(await ended(item)).toBe('end-approved');
    expect(await decided(item)).toHaveLength(1);
  }, 60_000);

  it('sent back by a committee goes into the process, and the council never gets it', async () => {
    const item = await begun();
    const standing = at(item, 'standingCommittee');
    const { body } = await deals(secretary, standing, { outcome: 'sentBack', data: { ...form, granted: 0 } });
    expect(body).toMatchObject({ kind: 'closeItem', caseId: item.caseId });
    await openTask(worker, item.caseId!, 'mend');
    expect(await decided(item)).toMatchObject([{ outcome: 'sentBack' }]);
    expect((await read(item.id)).status).toBe('withdrawn');
    const { entries } = (await worker.get<z.infer<typeof Story>>(`/api/cases/${item.caseId}/story`)).body;
    expect(entries.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Fagudvalget sendte tilbage uden afstemning/),
    );
    expect((await secretary.get<Meeting>(`/api/meetings/${item.meetingId}`)).body.items).not.toContainEqual(
      expect.objectContaining({ id: item.id }),
    );
  }, 60_000);

  it('rejected by a committee whose rules end it there ends it, and the case has its no', async () => {
    const { database } = stack.api.app;
    const rules = async (endsByRejecting: boolean) =>
      database.transaction(async (tx) => {
        const body = await tx.bodies.first({ key: 'standingCommittee' });
        await tx.bodies.update({ key: 'standingCommittee' }, { rules: { ...body!.rules, endsByRejecting } });
      });
    await rules(true);
    const item = await begun();
    const standing = await read(at(item, 'standingCommittee').itemId);
    expect(standing.leavesWith).toEqual(['sentBack', 'rejected']);
    await deals(secretary, standing, { outcome: 'rejected', data: { ...form, granted: 0 } });
    expect(await ended(item)).toBe('end-rejected');
    await rules(false);
  }, 60_000);

  it('asks nothing of a committee that only the council can answer', async () => {
    const item = await begun();
    const answer = await deals(secretary, at(item, 'standingCommittee'), { outcome: 'approved', data: form });
    expect(answer.body.faults?.map(({ path }) => path.join('.'))).toEqual(['data.granted']);
    const later = await deals(secretary, at(item, 'standingCommittee'), { outcome: 'sentBack', backTo: 'council' });
    expect([later.status, later.body.code]).toEqual([400, 'invalid']);
  }, 60_000);

  it('postponed by a committee puts off the bodies after it, and leaves its node with nobody', async () => {
    const item = await begun();
    const standing = at(item, 'standingCommittee');
    const late = day(new Date(Date.parse(item.meetingAt) + 86_400_000).toISOString());
    const { body: meeting } = await secretary.send<Meeting>('POST', '/api/bodies/standingCommittee/meetings', {
      date: late,
    });
    const postpone = { reason: 'Udvalget vil se byen', toMeeting: meeting.id };
    const answer = await secretary.send<Item>('POST', `/api/items/${standing.itemId}/postpone`, postpone);
    const days = answer.body.route.map(({ meetingAt }) => day(meetingAt));
    expect(days[0]).toBe(late);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect((await seen(item.caseId!)).items).toMatchObject([{ id: item.id, node: 'decides' }]);
    expect(await decided(item)).toEqual([]);
  }, 60_000);

  it('moved to an earlier council brings the committees forward', async () => {
    const item = await begun();
    const date = day(new Date(Date.parse(at(item, 'standingCommittee').meetingAt) - 86_400_000).toISOString());
    const { body: meeting } = await secretary.send<Meeting>('POST', '/api/bodies/council/meetings', { date });
    const { body } = await secretary.send<Item>('POST', `/api/items/${item.id}/move`, { toMeeting: meeting.id });
    const days = body.route.map(({ meetingAt }) => day(meetingAt));
    expect(days.at(-1)).toBe(date);
    expect(days).toEqual(days.toSorted());
  }, 60_000);

  it('postponed over summer stays with the case for 63 days, and is decided in August', async () => {
    const item = await begun();
    await throughCommittees(secretary, item.id);
    const june = await secretary.send<Meeting>('POST', '/api/bodies/council/meetings', { date: '2037-06-24' });
    await secretary.send<Item>('POST', `/api/items/${item.id}/move`, { toMeeting: june.body.id });
    const reason = { reason: 'Afventer tilsagn fra staten' };
    const { body } = await secretary.send<Item>('POST', `/api/items/${item.id}/postpone`, reason);
    expect(day(body.meetingAt)).toBe('2037-08-26');
    expect((Date.parse(day(body.meetingAt)) - Date.parse('2037-06-24')) / 86_400_000).toBe(63);
    expect((await seen(item.caseId!)).standing).toMatchObject([{ node: 'decides', until: body.meetingAt }]);
    expect(await decided(item)).toEqual([]);
    await deals(secretary, body, { outcome: 'approved', data: form });
    expect(await ended(item)).toBe('end-approved');
    const { entries } = (await worker.get<z.infer<typeof Story>>(`/api/cases/${item.caseId}/story`)).body;
    expect(entries.map(({ text }) => text)).toContain(
      'Byrådet udsatte punktet til 26. august 2037: Afventer tilsagn fra staten',
    );
  }, 60_000);

  it('taken from the case is taken from every body', async () => {
    const item = await begun();
    await deals(secretary, at(item, 'standingCommittee'), { outcome: 'approved' });
    await worker.command<Problem>(`/api/cases/${item.caseId}/cancel`, { reason: 'Byen har trukket ønsket' });
    const route = await eventually(async () => {
      const { route: found } = await read(item.id);
      return found.some(({ status }) => status === 'proposed') ? undefined : found;
    });
    expect(route.map(({ status }) => status)).toEqual(['decided', 'withdrawn', 'withdrawn']);
  }, 60_000);

  it('is closed once by each body, however often it is sent', async () => {
    const item = await begun();
    const finance = at(item, 'financeCommittee');
    await everybodyComes(secretary, finance);
    const key = randomUUID();
    const close = () => secretary.command<Problem>(`/api/items/${finance.itemId}/close`, approve, key);
    const approve = { outcome: 'approved', how: 'withoutVote' };
    const answers = [await close(), await close()];
    expect(answers.map(({ status, body }) => [status, body.status])).toEqual([
      [200, 'done'],
      [200, 'done'],
    ]);
    expect((await secretary.command<Problem>(`/api/items/${finance.itemId}/close`, approve)).body.code).toBe(
      'itemClosed',
    );
  }, 60_000);
});
