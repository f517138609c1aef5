import type { Handover, Problem } from '@samskab/contracts';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { busToHandOver, condition, guest } from './support/handover.ts';
import type { Offered } from './support/handover.ts';

let maria: TestMariaDb;
beforeAll(async () => {
  maria = await startMariaDb();
});
afterAll(() => maria.stop());

describe.each(['sqlite', 'mariadb'])('a bus handed over, on %s', (dialect) => {
  let api: TestApi;
  let worker: Caller;
  let association: Caller;
  let bus: Offered;

  beforeAll(async () => {
    api = await startApi(dialect === 'mariadb' ? { DATABASE_URL: maria.url } : {});
    worker = await api.as('case-worker');
  }, 30_000);
  afterAll(() => api.close(), 30_000);
  beforeEach(async () => {
    bus = await busToHandOver(api);
    association = await guest(api, bus.caseId, 'bus-association');
  });

  const at = (path: string) => `/api/handovers/${bus.handoverId}${path}`;
  const offer = (caller: Caller, data: object = condition) => caller.send<Handover>('POST', at('/offer'), { data });
  const accept = (caller: Caller, body: object = { side: 'to' }) => caller.command<Problem>(at('/accept'), body);
  const refuse = (caller: Caller, body: object) => caller.send<Handover>('POST', at('/refuse'), body);
  const events = async () => {
    const commands = await api.app.database.read.commands.find({ caseId: bus.caseId });
    return commands.map(({ event }) => event);
  };

  it('is offered with its documented condition, which is the giver’s own acceptance', async () => {
    const { body } = await offer(worker);
    expect(body).toMatchObject({ status: 'offered', round: 1, object: 'Elbus med 9 pladser' });
    expect(body.parties).toMatchObject({ from: { name: 'Sagsbehandler' }, to: { name: 'Foreningen' } });
    expect(body.answers).toMatchObject([{ side: 'from', accepted: true, by: 'Sagsbehandler' }]);
    expect(body.fields.find(({ variable }) => variable === 'busCondition')?.value).toBe(condition.busCondition);
    expect(await events()).toEqual([]);
  });

  it('is not offered without its condition', async () => {
    const { status, body } = await worker.send<Problem>('POST', at('/offer'), { data: {} });
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.faults?.map(({ path }) => path.join('.'))).toContain('data.busCondition');
  });

  it('is accepted by nobody before it is offered', async () => {
    expect((await accept(association)).body.code).toBe('handoverNotOffered');
    expect((await refuse(association, { side: 'to', reason: 'Ridset' })).body).toMatchObject({
      code: 'handoverNotOffered',
    });
  });

  it('is each party’s own to answer', async () => {
    expect((await offer(association)).status).toBe(403);
    await offer(worker);
    expect((await accept(await api.as('finance-officer'))).status).toBe(403);
  });

  it('stays where it is when it is refused, and is offered again when it is mended', async () => {
    await offer(worker);
    const no = await refuse(association, { side: 'to', reason: 'Venstre dør kan ikke lukke' });
    expect(no.body).toMatchObject({ status: 'refused', round: 1 });
    expect((await accept(association)).body.code).toBe('handoverNotOffered');
    const again = await offer(worker, { ...condition, busCondition: 'Døren er skiftet' });
    expect(again.body).toMatchObject({ status: 'offered', round: 2 });
    expect(again.body.answers.map(({ accepted, reason }) => [accepted, reason])).toEqual([
      [true, null],
      [false, 'Venstre dør kan ikke lukke'],
      [true, null],
    ]);
    expect(await events()).toEqual([]);
  });

  it('is refused only with a reason', async () => {
    await offer(worker);
    expect((await refuse(association, { side: 'to', reason: '' })).status).toBe(400);
  });

  it('is one event when both have accepted, however often and from wherever it is clicked', async () => {
    await offer(worker);
    const body = { side: 'to', onBehalfOf: 'bus-association' };
    const answers = await Promise.all([accept(association), accept(association), accept(worker, body)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('handoverAnswered');
    expect((await accept(association)).body.code).toBe('handoverAnswered');
    expect((await offer(worker)).body).toMatchObject({ code: 'handoverAnswered' });
    expect(await events()).toMatchObject([
      { type: 'itemDecided', item: 'i30', outcome: 'accepted', data: { busCondition: condition.busCondition } },
    ]);
  }, 60_000);

  it('is not offered twice at once', async () => {
    const answers = await Promise.all([offer(worker), offer(worker), offer(worker)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await worker.get<Handover>(at(''))).body.round).toBe(1);
  });

  it('notes for whom a case worker spoke, and refuses another role', async () => {
    await offer(worker);
    expect((await accept(worker, { side: 'to', onBehalfOf: 'residents' })).body.code).toBe('invalid');
    await accept(worker);
    expect(await events()).toMatchObject([{ by: 'case-worker/bus-association' }]);
    const answers = await api.app.database.read.handoverAnswers.find({ handoverId: bus.handoverId });
    expect(Object.fromEntries(answers.map(({ side, onBehalfOf }) => [side, onBehalfOf]))).toEqual({
      from: null,
      to: 'bus-association',
    });
  }, 60_000);

  it('is not there for somebody of another case', async () => {
    const other = await busToHandOver(api);
    expect((await association.get(`/api/handovers/${other.handoverId}`)).status).toBeGreaterThanOrEqual(403);
  });
});
