import { handoverId } from '../src/index.ts';
import { onBothDatabases } from './support/databases.ts';
import { AT, CASE, openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

const data = { object: 'Bussen', from: 'case-worker', to: 'bus-association' };
const opening = (id: string) => ({
  caseId: CASE,
  command: { id, node: 'hand-over', type: 'openItem' as const, register: 'handover' as const, data },
  at: AT,
});
const withdrawal = (id: string) => ({
  caseId: CASE,
  command: { id, node: 'hand-over', type: 'withdrawItem' as const },
  at: AT,
});

describe('a hand-over', () => {
  onBothDatabases((url) => {
    let house: House;
    beforeAll(async () => {
      house = await openHouse({ nodes: [] }, url());
    }, 60_000);
    afterAll(() => house.close());

    const waits = (id: string, status: 'open' | 'closed' = 'open') =>
      house.db.transaction((tx) => tx.items.upsert({ ...itemRow, id, status }));
    const standing = async (id: string) => house.db.read.handovers.find({ id: handoverId(CASE, id) });

    it('is opened once between its two parties, however often it is asked for', async () => {
      await waits('i1');
      await house.activities.openItem(opening('i1'));
      await house.activities.openItem(opening('i1'));
      expect(await standing('i1')).toMatchObject([
        { object: 'Bussen', fromRole: 'case-worker', toRole: 'bus-association', status: 'open', round: 0 },
      ]);
    });

    it('is withdrawn with its step, and stays so when it is delivered again', async () => {
      await house.activities.withdrawItem(withdrawal('i1'));
      await waits('i1', 'closed');
      await house.activities.openItem(opening('i1'));
      expect(await standing('i1')).toMatchObject([{ status: 'withdrawn' }]);
    });

    it('is not opened when the case has gone on without it', async () => {
      await waits('i2', 'closed');
      await house.activities.openItem(opening('i2'));
      expect(await standing('i2')).toEqual([]);
    });

    it('stands when both had accepted', async () => {
      await waits('i3');
      await house.activities.openItem(opening('i3'));
      const id = handoverId(CASE, 'i3');
      await house.db.transaction((tx) => tx.handovers.update({ id }, { status: 'accepted' }));
      await house.activities.withdrawItem(withdrawal('i3'));
      expect(await standing('i3')).toMatchObject([{ status: 'accepted' }]);
    });
  });
});

const itemRow = { caseId: CASE, node: 'hand-over', register: 'handover', openedAt: AT, openedSeq: 1, data };
