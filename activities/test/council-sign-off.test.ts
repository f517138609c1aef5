import type { Activity } from '@samskab/definition';
import type { Data } from '@samskab/engine';
import { onBothDatabases } from './support/databases.ts';
import { AT, CASE, openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

const signOff: Activity = {
  id: 'council-decides',
  name: 'Byrådet beslutter',
  type: 'activity',
  activity: 'user',
  facet: {
    kind: 'checkpoint',
    body: 'council',
    recommendation: 'at pengene, {saving}, bliver i {town}',
    outcome: 'said',
  },
};
const variables = [
  { id: 'saving', type: 'money' as const },
  { id: 'town', type: 'text' as const },
];

const opening = (id: string, at = AT, data: Data = {}) => ({
  caseId: CASE,
  command: { id, node: 'council-decides', type: 'openItem' as const, register: 'council' as const, data },
  at,
});
const withdrawal = (id: string) => ({
  caseId: CASE,
  command: { id, node: 'council-decides', type: 'withdrawItem' as const },
  at: AT,
});

describe('a checkpoint on the agenda', () => {
  onBothDatabases((url) => {
    let house: House;
    beforeAll(async () => {
      house = await openHouse({ nodes: [signOff], variables, doc: 'Byen vil have sin egen bus.' }, url());
      const cadence = { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } };
      const body = (id: string, name: string) => ({ id, key: id, name, kind: id });
      const tuesday = (week: number) => ({ cadence: { weekday: 2, week, except: [7] } });
      await house.db.transaction((tx) =>
        tx.bodies.insert(
          { ...body('council', 'Byrådet'), rules: { cadence, leadDays: 14 } },
          { ...body('standingCommittee', 'Fagudvalget'), rules: tuesday(2) },
          { ...body('financeCommittee', 'Økonomiudvalget'), rules: tuesday(3) },
        ),
      );
    }, 60_000);
    afterAll(() => house.close());

    /** The case waits for the item, as its log says. */
    const waits = (id: string, status: 'open' | 'closed' = 'open') =>
      house.db.transaction((tx) => tx.items.upsert({ ...itemRow, id, status }));
    const open = async (id: string, at?: string, data?: Data) => {
      await waits(id);
      await house.activities.openItem(opening(id, at, data));
      return (await house.db.read.agenda.first({ id: `${CASE}.${id}` }))!;
    };
    const dayOf = async ({ meetingId }: { meetingId: string }) =>
      (await house.db.read.meetings.first({ id: meetingId }))!.at.slice(0, 10);

    it('is one item, however often it is asked for and by how many at once', async () => {
      await waits('i1');
      await Promise.allSettled([1, 2, 3].map(() => house.activities.openItem(opening('i1'))));
      await house.activities.openItem(opening('i1'));
      expect(await house.db.read.agenda.find({ commandId: 'i1' })).toHaveLength(1);
    });

    it.each([
      ['Landsbybus Nørreby', 'Landsbybus i Nørreby'],
      ['Fælleshus ved Nørreby', 'Fælleshus ved Nørreby'],
      ['Nørreby', 'Nørreby'],
      ['Bymidte, Nørreby', 'Bymidte, Nørreby'],
      ['Cykelsti', 'Cykelsti'],
    ])('tells where: %s is %s on the agenda', async (title, told) => {
      await house.db.transaction((tx) => tx.cases.update({ id: CASE }, { title }));
      expect((await open(`i-${title}`)).title).toBe(`${told}: Byrådet beslutter`);
      await house.db.transaction((tx) => tx.cases.update({ id: CASE }, { title: 'Landsbybus i Nørreby' }));
    });

    it('says what the case said when it was sent', async () => {
      const data = { body: 'council', saving: 10_000_000, town: 'Nørreby', amount: 5_000_000 };
      expect(await open('i2', AT, data)).toMatchObject({
        title: 'Landsbybus i Nørreby: Byrådet beslutter',
        recommendation: 'at pengene, 100.000 kr., bliver i Nørreby',
        presentation: 'Byen vil have sin egen bus.',
        amount: 5_000_000,
        closed: false,
        status: 'proposed',
        data,
      });
    });

    it('comes to the first meeting that it can reach through the committees', async () => {
      expect(await dayOf(await open('i3', '2026-03-11T09:00:00.000Z'))).toBe('2026-03-25');
      expect(await dayOf(await open('i4', '2026-03-12T09:00:00.000Z'))).toBe('2026-04-29');
    });

    it('waits over a month without meetings, and comes earlier before Christmas', async () => {
      expect(await dayOf(await open('i5', '2026-06-20T09:00:00.000Z'))).toBe('2026-08-26');
      expect(await dayOf(await open('i6', '2026-12-01T09:00:00.000Z'))).toBe('2026-12-16');
    });

    it('comes to the meeting that the secretary has moved within its month', async () => {
      const moved = { id: 'moved', bodyId: 'council', at: '2026-09-23T15:00:00.000Z', place: '', status: 'planned' };
      await house.db.transaction((tx) => tx.meetings.insert({ ...moved, status: 'planned' as const }));
      expect((await open('i7', '2026-09-01T09:00:00.000Z')).meetingId).toBe('moved');
    });

    it('gets a number of its own when several come at once', async () => {
      const ids = ['i11', 'i12', 'i13', 'i14', 'i15'];
      const at = '2026-10-02T09:00:00.000Z';
      await open('i10', at);
      for (const id of ids) await waits(id);
      await Promise.all(ids.map((id) => house.activities.openItem(opening(id, at))));
      const items = await house.db.read.agenda.find({ commandId: ['i10', ...ids] });
      expect(new Set(items.map(({ meetingId }) => meetingId)).size).toBe(1);
      expect(items.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    });

    describe('where the council’s money goes through its committees', () => {
      const money = { amount: 5_000_000 };
      const way = async (id: string) => {
        const rows = await house.db.read.agenda.treatments(CASE, id);
        return Promise.all(rows.map(async (row) => [row.meetingId.split('.')[0], await dayOf(row), row.commandId]));
      };
      beforeAll(() => routed(['standingCommittee', 'financeCommittee']));
      afterAll(() => routed([]));
      const routed = (route: string[]) =>
        house.db.transaction(async (tx) => {
          const body = await tx.bodies.first({ id: 'council' });
          await tx.bodies.update({ id: 'council' }, { rules: { ...body!.rules, route } });
        });

      it('is an item of each body at its last ordinary meeting in time, and one of them the case waits for', async () => {
        await open('i30', '2027-10-04T09:00:00.000Z', money);
        expect(await way('i30')).toEqual([
          ['standingCommittee', '2027-10-12', null],
          ['financeCommittee', '2027-10-19', null],
          ['council', '2027-10-27', 'i30'],
        ]);
      });

      it('has extraordinary meetings where a committee has none in time', async () => {
        await open('i31', '2027-03-10T09:00:00.000Z', money);
        expect(await way('i31')).toEqual([
          ['standingCommittee', '2027-03-15', null],
          ['financeCommittee', '2027-03-16', null],
          ['council', '2027-03-31', 'i31'],
        ]);
      });

      it('goes straight to the council without money', async () => {
        await open('i32', '2027-03-10T09:00:00.000Z', { amount: 0 });
        expect(await way('i32')).toEqual([['council', '2027-03-31', 'i32']]);
      });

      it('is withdrawn from every body that has not dealt with it', async () => {
        const { id } = await open('i33', '2027-03-10T09:00:00.000Z', money);
        await house.db.transaction((tx) =>
          tx.agenda.update({ id: `${id}.standingCommittee` }, { status: 'decided', outcome: 'approved' }),
        );
        await house.activities.withdrawItem(withdrawal('i33'));
        const rows = await house.db.read.agenda.treatments(CASE, 'i33');
        expect(rows.map(({ status }) => status)).toEqual(['decided', 'withdrawn', 'withdrawn']);
      });

      it('is put there once, however many do it at once', async () => {
        await waits('i34');
        await Promise.allSettled([1, 2, 3].map(() => house.activities.openItem(opening('i34', AT, money))));
        await house.activities.openItem(opening('i34', AT, money));
        expect(await way('i34')).toHaveLength(3);
      });
    });

    it('is withdrawn when the case no longer waits for it', async () => {
      await open('i20');
      await house.activities.withdrawItem(withdrawal('i20'));
      await house.activities.withdrawItem(withdrawal('i20'));
      expect(await house.db.read.agenda.first({ commandId: 'i20' })).toMatchObject({ status: 'withdrawn' });
    });

    it('is left alone once it is decided', async () => {
      await open('i21');
      await house.db.transaction((tx) => tx.agenda.update({ commandId: 'i21' }, { status: 'decided' }));
      await house.activities.withdrawItem(withdrawal('i21'));
      expect(await house.db.read.agenda.first({ commandId: 'i21' })).toMatchObject({ status: 'decided' });
    });

    it('never comes up when it was withdrawn before it could be put there', async () => {
      await waits('i22', 'closed');
      await house.activities.withdrawItem(withdrawal('i22'));
      await house.activities.openItem(opening('i22'));
      expect(await house.db.read.agenda.find({ commandId: 'i22' })).toEqual([]);
    });
  });
});

const itemRow = {
  caseId: CASE,
  node: 'council-decides',
  register: 'council',
  openedAt: AT,
  openedSeq: 1,
  data: {},
};
