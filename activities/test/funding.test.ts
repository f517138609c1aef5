import type { FundingData } from '@samskab/engine';
import { lineBalances, openFrame } from '@samskab/ledger';
import { closeAreaYear, openDatabase } from '@samskab/persistence';
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

describe('money within the municipality’s own rules', () => {
  onBothDatabases((url) => {
    const lines = [
      { id: 'town-frame', area: 'area', kind: 'frame' as const },
      { id: 'square', area: 'area', kind: 'capital' as const },
      { id: 'pool', area: 'area', kind: 'operating' as const },
    ];
    const decides = (id: string, more: object = {}) => ({
      ...{ id, type: 'activity' as const, activity: 'user' as const, role: 'case-worker', form: [], ...more },
    });
    const council = { facet: { kind: 'checkpoint' as const, body: 'council', recommendation: 'x', outcome: 'o' } };
    let house: House;
    beforeAll(async () => {
      const nodes = [decides('agree'), decides('council', council)];
      house = await openHouse({ nodes, moneyLines: lines }, url());
      await house.db.transaction(async (tx) => {
        await tx.ledger.addArea({ id: 'towns', key: 'towns', name: 'Byer' });
        const rule = { area: 'towns', decision: 'Regulativet', setBy: 'x', at: AT };
        await tx.delegations.insert({ ...rule, holder: 'case-worker', upTo: 250 });
        for (const year of [2026, 2027]) {
          const context = { effectKey: `frame/${year}`, at: AT, year, decision: 'Budget' };
          const frame = openFrame('towns', 1_000, context);
          if (frame.ok) await tx.ledger.post(frame.transfers);
        }
      });
      await house.chosen('agree', 'case-worker');
    }, 60_000);
    afterAll(() => house.close());

    let asked = 0;
    const work = (data: Partial<FundingData>, at = AT) => {
      asked += 1;
      const posting = { line: 'town-frame', area: 'Byer', decidedBy: 'agree', ...data };
      return house.activities.work({ ...effect(`m${asked}`, posting), at });
    };
    const standing = async (line: string, year = 2026) => {
      const kind = lines.find(({ id }) => id === line)!.kind;
      return lineBalances(await house.db.read.ledger.line({ id: line, kind, area: 'towns', caseId: CASE }, year));
    };

    it('a case worker decides within the frame up to the threshold, and not by parts above it', async () => {
      expect(await work({ op: 'commit', amount: 251 })).toMatchObject({ refused: 'aboveDelegation' });
      expect(await work({ op: 'commit', amount: 200 })).toMatchObject({ done: { moved: 200 } });
      expect(await work({ op: 'commit', amount: 51 })).toMatchObject({
        refused: 'aboveDelegation',
        data: { message: expect.stringContaining('organ') },
      });
      expect(await work({ op: 'reserve', amount: 50 })).toMatchObject({ done: { moved: 50 } });
      expect(await work({ op: 'commit', amount: 50 })).toMatchObject({ done: { moved: 50 } });
    });

    it('nobody decides where the drawing names nobody', async () => {
      const { decidedBy: _nobody, ...posting } = { decidedBy: undefined, op: 'commit' as const, amount: 1 };
      const bare = { ...effect('bare', { line: 'town-frame', area: 'Byer', ...posting }) };
      expect(await house.activities.work(bare)).toMatchObject({ refused: 'aboveDelegation' });
    });

    it('the council decides over all of the frame', async () => {
      const item = { caseId: CASE, id: 'i9', node: 'council', register: 'council', openedAt: AT, openedSeq: 1 };
      await house.db.transaction((tx) =>
        tx.items.insert({ ...item, status: 'decided', outcome: 'approved', decidedAt: AT, data: {} }),
      );
      expect(await work({ op: 'reserve', amount: 600, decidedBy: 'council' })).toMatchObject({ done: { moved: 600 } });
      expect(await work({ op: 'reserve', amount: 151, decidedBy: 'council' })).toMatchObject({ refused: 'frameFull' });
    });

    it('a capital grant is used within the yearly available amount', async () => {
      const capital = { line: 'square', decidedBy: 'council', cover: 'kassen' };
      await work({ ...capital, op: 'grant', amount: 500 });
      await work({ ...capital, op: 'free', amount: 'all' });
      const set = { caseId: CASE, line: 'square', decision: 'Byrådet', setBy: 'x', at: AT };
      const years = [2026, 2027].map((year, index) => ({ year, amount: index === 0 ? 300 : 200, ...set }));
      await house.db.transaction((tx) => tx.availableAmounts.insert(...years));
      expect(await work({ ...capital, op: 'commit', amount: 301 })).toMatchObject({ refused: 'overAvailable' });
      expect(await work({ ...capital, op: 'commit', amount: 300 })).toMatchObject({ done: { moved: 300 } });
      expect(await work({ ...capital, op: 'commit', amount: 1 })).toMatchObject({ refused: 'overAvailable' });
    });

    it('the old year ends on the case before the first posting of the new one, once', async () => {
      await work({ line: 'pool', op: 'grant', amount: 90, decidedBy: 'council', cover: 'kassen' });
      const january = '2027-01-01T09:00:00.000Z';
      expect(await work({ line: 'pool', op: 'commit', amount: 1 }, january)).toMatchObject({ refused: 'notGranted' });
      expect(await standing('pool')).toMatchObject({ granted: 90, lapsed: 0 });
      await Promise.all([1, 2].map((amount) => work({ line: 'square', op: 'commit', amount }, january)));
      expect(await standing('pool')).toMatchObject({ granted: 0, lapsed: 90 });
      expect(await standing('square')).toMatchObject({ committed: 303, lapsed: 0 });
      expect(await standing('town-frame')).toMatchObject({ reservedGranted: 600, committed: 250 });
    });

    it('a posting of the old year that comes late finds its room, and what it leaves lapses again', async () => {
      await house.db.transaction((tx) => closeAreaYear(tx, 'towns', 2026));
      expect(await standing('town-frame')).toMatchObject({ room: 0 });
      const late = '2026-12-31T20:00:00.000Z';
      expect(await work({ op: 'reserve', amount: 100, decidedBy: 'council' }, late)).toMatchObject({
        done: { moved: 100 },
      });
      expect(await standing('town-frame')).toMatchObject({ room: 0, reservedGranted: 700 });
      const own = await house.db.read.ledger.accounts({ area: 'towns', caseId: null, year: 2026 });
      expect(lineBalances(own)).toMatchObject({ room: 0, lapsed: 50 });
      const [last] = [`m${asked}`];
      const undone = { ...undoing(last), at: '2027-02-01T09:00:00.000Z' };
      await Promise.all([1, 2].map(() => house.activities.undo(undone)));
      expect(
        lineBalances(await house.db.read.ledger.accounts({ area: 'towns', caseId: null, year: 2026 })),
      ).toMatchObject({
        room: 0,
        lapsed: 150,
      });
      expect(await standing('town-frame', 2027)).toMatchObject({ room: 1_000, reservedGranted: 600 });
      expect(await house.db.read.ledger.imbalances('towns')).toEqual([]);
    });
  });
});
