import { lineBalances, openFrame, post } from '@samskab/ledger';
import type { FundingOp, Line } from '@samskab/ledger';
import { openDatabase } from '@samskab/persistence';
import type { Database, Json } from '@samskab/persistence';
import { startMariaDb, tempDir } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { createActivities } from '../src/index.ts';

const at = '2026-12-16T18:00:00.000Z';
const area = 'kollektiv-trafik';
const moneyLines = [
  { id: 'freed-route', area: 'area', kind: 'freed' },
  { id: 'rest-of-bus', area: 'area', kind: 'operating' },
];
const model: Json = { processes: [{ key: 'village-bus', moneyLines }] };
const caseId = 'case-1';
const freed: Line = { id: 'freed-route', kind: 'freed', area, caseId };
const rest: Line = { id: 'rest-of-bus', kind: 'operating', area, caseId };

let maria: TestMariaDb;
beforeAll(async () => {
  maria = await startMariaDb();
}, 60_000);
afterAll(() => maria.stop());

describe.each(['sqlite', 'mariadb'])('a case ended by a person, on %s', (dialect) => {
  const folder = tempDir();
  let db: Database;
  let settle: () => Promise<void>;

  beforeAll(async () => {
    db = await openDatabase({ home: folder.path, ...(dialect === 'mariadb' && { url: maria.url }) });
    await db.migrate();
    const mailer = { send: () => Promise.resolve() };
    settle = () => createActivities({ db, mailer }).settle({ caseId, at });
    await db.transaction(async (tx) => {
      await tx.processes.insert({ key: 'village-bus', name: 'Landsbybus' });
      const version = {
        id: 'v1',
        processKey: 'village-bus',
        number: 1,
        name: 'Landsbybus',
        model,
        layout: {},
        slim: {},
      };
      await tx.versions.publish({ ...version, hash: 'h', note: '', publishedBy: 'x', publishedAt: at });
      await tx.cases.insert(caseRow);
      await tx.ledger.addArea({ id: area, key: area, name: 'Kollektiv trafik' });
      await tx.ledger.addArea({ id: 'byer', key: 'byer', name: 'Byer og torve' });
      const frame = openFrame(area, 100, { effectKey: 'frame', at, year: 2026, decision: 'Budget 2026' });
      if (frame.ok) await tx.ledger.post(frame.transfers);
      const caused = { type: 'caseCancelled', id: 'e1', at, reason: 'Byen har ombestemt sig' };
      await tx.log.insert({ caseId, seq: 0, eventId: 'e1', at, event: caused, ...emptyEntry });
    });
    await posted(freed, 'expect', 10_000_000);
    await posted(freed, 'free', 5_000_000);
    await posted(rest, 'grant', 30_000_000);
    await posted(rest, 'commit', 20_000_000);
    await posted(rest, 'pay', 7_000_000);
  }, 60_000);
  afterAll(async () => {
    await db.close();
    folder.remove();
  });

  async function posted(line: Line, op: FundingOp, amount: number): Promise<void> {
    await db.transaction(async (tx) => {
      const balances = lineBalances(await tx.ledger.lockLine(line, 2026));
      const context = { effectKey: `${caseId}/${line.id}.${op}`, at, year: 2026, decision: 'x', cover: 'staten' };
      const posting = post(line, balances, { ...context, op, amount });
      if (!posting.ok) throw new Error(posting.message);
      await tx.ledger.post(posting.transfers);
    });
  }
  const standing = async (line: Line) => lineBalances(await db.read.ledger.line(line, 2026));

  it('reserves what was really freed in its area, and lets go of what is only expected', async () => {
    await settle();
    expect(await standing(freed)).toMatchObject({ expected: 0, freed: 0, reserved: 5_000_000, returned: 5_000_000 });
  });

  it('gives back what was granted and not paid; what is paid stays paid', async () => {
    expect(await standing(rest)).toMatchObject({ granted: 0, committed: 0, used: 7_000_000, returned: 23_000_000 });
  });

  it('says why on every posting', async () => {
    const { items } = await db.read.ledger.transfers({ caseId }, { limit: 100 });
    const settled = items.filter(({ id }) => id.startsWith(`${caseId}/settlement`));
    expect(settled.length).toBeGreaterThan(0);
    expect(new Set(settled.map(({ reason }) => reason))).toEqual(new Set(['Byen har ombestemt sig']));
  });

  it('happens once, however often it is asked for', async () => {
    const before = await db.read.ledger.transfers({ caseId }, { limit: 100 });
    await Promise.all([settle(), settle()]);
    expect(await db.read.ledger.transfers({ caseId }, { limit: 100 })).toEqual(before);
    expect(await db.read.ledger.imbalances(area)).toEqual([]);
  });
});

const emptyEntry = { answers: [], moves: [], commands: [], prevHash: '', hash: 'h' };
const caseRow = {
  id: caseId,
  caseNumber: '1',
  title: 'Landsbybus',
  processKey: 'village-bus',
  versionId: 'v1',
  engine: 1,
  town: 'Nørreby',
  closed: false,
  status: 'cancelled' as const,
  startedBy: 'x',
  startedAt: at,
  headSeq: 0,
  headHash: 'h',
  lastEventAt: at,
  data: {},
};
