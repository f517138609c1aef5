import type { FundingData } from '@samskab/engine';
import { openDatabase } from '@samskab/persistence';
import { tempDir } from '@samskab/testing';
import { createActivities } from '../src/index.ts';
import { onBothDatabases } from './support/databases.ts';
import { AT, CASE, openHouse } from './support/house.ts';
import type { House } from './support/house.ts';

const buses = 'Kollektiv trafik';
const moneyLines = [
  { id: 'freed-route', area: 'area', kind: 'freed' as const },
  { id: 'town-pool', area: 'area', kind: 'frame' as const },
];

const command = (id: string, data: Partial<FundingData>) => ({
  id,
  node: 'money',
  type: 'run' as const,
  work: 'funding',
  attempt: 1,
  data: { op: 'expect', line: 'freed-route', area: buses, amount: 10_000_000, ...data },
});
const effect = (id: string, data: Partial<FundingData> = {}) => ({ caseId: CASE, command: command(id, data), at: AT });
const undoing = (of: string) => ({
  caseId: CASE,
  command: { id: `${of}/undo`, node: 'money', type: 'undo' as const, of, work: 'funding', attempt: 1 },
  at: AT,
});

describe('money of a case', () => {
  onBothDatabases((url) => {
    let house: House;
    beforeAll(async () => {
      house = await openHouse({ nodes: [], moneyLines }, url());
      await house.db.transaction(async (tx) => {
        await tx.ledger.addArea({ id: 'buses', key: 'buses', name: buses });
        await tx.ledger.addArea({ id: 'parks', key: 'parks', name: 'Parker' });
      });
    }, 60_000);
    afterAll(() => house.close());

    const posted = async () => (await house.db.read.ledger.transfers({ caseId: CASE }, { limit: 100 })).items;

    it('is posted once, however many workers deliver the same command at once', async () => {
      const home = tempDir();
      const where = url();
      const other = where === undefined ? house.db : await openDatabase({ home: home.path, url: where });
      const elsewhere = createActivities({ db: other, mailer: { send: () => Promise.resolve() } });
      const workers = [house.activities, elsewhere, house.activities, elsewhere, house.activities, elsewhere];
      const results = await Promise.all(workers.map((worker) => worker.work(effect('i1'))));
      const done = { moved: 10_000_000, op: 'expect', line: 'freed-route', area: buses };
      expect(results).toEqual(workers.map(() => ({ done })));
      expect((await posted()).map(({ kind, amount }) => [kind, amount])).toEqual([['expect', 10_000_000]]);
      if (other !== house.db) await other.close();
      home.remove();
    });

    it('leaves nothing behind when the ledger refuses, and may be tried again when the cause is gone', async () => {
      const before = await posted();
      const tooMuch = effect('i2', { op: 'free', amount: 10_000_001 });
      expect(await house.activities.work(tooMuch)).toMatchObject({ refused: 'overExpected' });
      expect(await posted()).toEqual(before);
      expect(await house.db.read.effects.first({ key: `${CASE}/i2` })).toBeUndefined();
      await house.activities.work(effect('i3', { amount: 1 }));
      expect(await house.activities.work(tooMuch)).toMatchObject({ done: { moved: 10_000_001 } });
    });

    it('stays in the area where it stands, whatever the drawing calls the area later', async () => {
      const before = await posted();
      const moved = await house.activities.work(effect('i4', { op: 'reserve', amount: 100, area: 'Parker' }));
      expect(moved).toMatchObject({
        refused: 'moneyStays',
        data: { message: expect.stringContaining('bliver i området') },
      });
      expect(await posted()).toEqual(before);
    });

    it('may come to an area where the case had nothing yet', async () => {
      const first = effect('i5', { op: 'reserve', line: 'town-pool', area: 'Parker', amount: 0 });
      expect(await house.activities.work(first)).toMatchObject({ done: { moved: 0 } });
    });

    it('is refused in an area nobody knows', async () => {
      const unknown = effect('i6', { area: 'Månen' });
      expect(await house.activities.work(unknown)).toMatchObject({ refused: 'unknownArea' });
    });

    it('is taken back once when its step was cancelled while it ran', async () => {
      const count = (await posted()).length;
      await house.activities.work(effect('i7', { amount: 500 }));
      const results = await Promise.all([1, 2, 3].map(() => house.activities.undo(undoing('i7'))));
      expect(results).toEqual(results.map(() => ({ done: expect.objectContaining({ moved: 500 }) })));
      const since = (await posted()).slice(count);
      expect(since.map(({ kind, amount }) => [kind, amount])).toEqual([
        ['expect', 500],
        ['undo', 500],
      ]);
      expect(await house.db.read.ledger.imbalances('buses')).toEqual([]);
    });

    it('needs no taking back when nothing was done', async () => {
      const before = await posted();
      expect(await house.activities.undo(undoing('i99'))).toEqual({ done: {} });
      expect(await posted()).toEqual(before);
    });

    it('belongs to the budget year of the day in Denmark', async () => {
      await house.activities.work({ ...effect('i8', { amount: 7 }), at: '2026-12-31T23:30:00.000Z' });
      expect((await posted()).find(({ amount }) => amount === 7)).toMatchObject({ year: 2027 });
    });
  });
});
