import type { Command, Handover } from '@samskab/contracts';
import { startTemporal } from '@samskab/testing';
import type { TestTemporal } from '@samskab/testing';
import { startApi } from './support/api.ts';
import type { Caller, TestApi } from './support/api.ts';
import { arrive, data, onAgenda, readItem } from './support/council.ts';
import type { OnAgenda } from './support/council.ts';
import { eventually } from './support/eventually.ts';
import { busToHandOver, condition } from './support/handover.ts';
import type { Offered } from './support/handover.ts';

/** Kept while the case's workflow could not be reached; what the case has become when it can be, is said by each test. */
describe('what was decided and kept, and then refused by the case', () => {
  let temporal: TestTemporal;
  let api: TestApi;
  let secretary: Caller;
  let worker: Caller;
  beforeAll(async () => {
    temporal = await startTemporal();
    api = await startApi({ TEMPORAL_ADDRESS: temporal.address });
    secretary = await api.as('council-secretary');
    worker = await api.as('case-worker');
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await temporal.stop();
  }, 30_000);

  const settled = (id: string) =>
    eventually(async () => {
      const row = await api.app.database.read.commands.first({ id });
      return row?.status === 'refused' ? row : undefined;
    });
  /** The case is over, and has closed its item; or it is over for the command alone. */
  const over = (caseId: string, item: string, status: 'closed' | 'open') =>
    api.app.database.transaction(async (tx) => {
      await tx.items.update({ caseId, id: item }, { status });
      await tx.cases.update({ id: caseId }, { status: 'cancelled' });
    });

  describe('at the council', () => {
    let item: OnAgenda;
    let day = 9;
    beforeEach(async () => {
      item = await onAgenda(api, { date: `2030-05-${(day += 1)}` });
      await arrive(secretary, item.meetingId, 20);
    });
    const dissents = [{ memberId: 'council.3', text: 'For dyrt' }];
    const lists = [
      { list: 'A', for: 9, against: 0, abstain: 0 },
      { list: 'B', for: 6, against: 1, abstain: 0 },
      { list: 'C', for: 4, against: 0, abstain: 0 },
    ];
    const close = async () => {
      await secretary.send('POST', `/api/items/${item.itemId}/votes`, { by: 'list', lists });
      const body = { outcome: 'approved', how: 'votes', data, dissents: [{ list: 'B', text: dissents[0]!.text }] };
      const kept = await secretary.command<Command>(`/api/items/${item.itemId}/close`, body);
      return kept;
    };

    it('is withdrawn, with the reason, when the case was ended first; the minutes keep what was decided', async () => {
      const { status, body } = await close();
      expect(status).toBe(202);
      expect(await readItem(secretary, item)).toMatchObject({ status: 'decided', outcome: 'approved' });
      await over(item.caseId, 'i9', 'closed');
      await settled(body.id);
      expect(await readItem(secretary, item)).toMatchObject({
        ...{ status: 'withdrawn', outcome: null, tally: null },
        decision: 'Forløbet blev afbrudt, før beslutningen nåede frem. Den er ikke ført ud i livet.',
      });
      const minutes = await secretary.get<string>(`/api/meetings/${item.meetingId}/minutes`);
      for (const words of ['Vedtaget med 19 stemmer mod 1', 'Ikke udført', 'Forløbet blev afbrudt'])
        expect(minutes.body).toContain(words);
    }, 30_000);

    it('can be decided again when the case still waits for it', async () => {
      const { body } = await close();
      await over(item.caseId, 'i9', 'open');
      await settled(body.id);
      expect(await readItem(secretary, item)).toMatchObject({ status: 'open', outcome: null, decision: null });
      expect((await readItem(secretary, item)).dissents).toEqual([]);
      await api.app.database.transaction((tx) => tx.cases.update({ id: item.caseId }, { status: 'running' }));
      expect((await close()).status).toBe(202);
    }, 30_000);

    it('sent back by a committee comes to the council again when the case still waits', async () => {
      item = await onAgenda(api, { date: '2031-05-21', opinion: false });
      const committee = { ...item, itemId: `${item.itemId}.financeCommittee` };
      const back = { outcome: 'sentBack', how: 'elsewhere', data: { ...data, decisionText: 'Driften mangler' } };
      const { body } = await secretary.command<Command>(`/api/items/${committee.itemId}/close`, back);
      expect((await readItem(secretary, item)).status).toBe('withdrawn');
      await over(item.caseId, 'i9', 'open');
      await settled(body.id);
      expect(await readItem(secretary, committee)).toMatchObject({
        status: 'open',
        role: 'recommends',
        decision: null,
      });
      expect(await readItem(secretary, item)).toMatchObject({ status: 'proposed', role: 'decides' });
      expect(await api.app.database.read.agenda.first({ caseId: item.caseId, commandId: 'i9' })).toMatchObject({
        id: item.itemId,
      });
    }, 60_000);
  });

  describe('at a hand-over', () => {
    let bus: Offered;
    const at = (path: string) => `/api/handovers/${bus.handoverId}${path}`;
    const read = async () => (await worker.get<Handover>(at(''))).body;
    const accept = () => worker.command<Command>(at('/accept'), { side: 'to', onBehalfOf: 'bus-association' });
    beforeEach(async () => {
      bus = await busToHandOver(api);
      const open = { status: 'open' as const, openedAt: '2026-11-12T09:00:00.000Z', openedSeq: 0, data: {} };
      const item = { caseId: bus.caseId, id: 'i30', node: 'hand-over-bus', register: 'handover' };
      await api.app.database.transaction((tx) => tx.items.insert({ ...item, ...open }));
      await worker.send('POST', at('/offer'), { data: condition });
    });

    it('is withdrawn when the case was ended first', async () => {
      const { status, body } = await accept();
      expect([status, (await read()).status]).toEqual([202, 'accepted']);
      await over(bus.caseId, 'i30', 'closed');
      await settled(body.id);
      expect((await read()).status).toBe('withdrawn');
    }, 30_000);

    it('can be answered again when the case still waits for it', async () => {
      const { body } = await accept();
      await over(bus.caseId, 'i30', 'open');
      await settled(body.id);
      expect(await read()).toMatchObject({ status: 'offered', answers: [{ side: 'from' }] });
    }, 30_000);
  });
});
