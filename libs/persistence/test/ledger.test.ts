import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, addTransfers, balanceOf, lineBalances, openFrame, post } from '@samskab/ledger';
import type { AccountKey, AccountState, Line, Transfer } from '@samskab/ledger';
import * as fc from 'fast-check';
import type { Database } from '../src/index.ts';
import { dialects } from './dialects.ts';
import type { TestDatabase } from './dialects.ts';
import { at } from './fixtures.ts';
import { raw } from './raw.ts';

const account = (state: AccountState, area = 'transport', caseId = 'bus'): AccountKey => ({
  area,
  caseId,
  line: 'freed-route',
  year: null,
  state,
});

let made = 0;
const transfer = (amount: number, debit: AccountKey, credit: AccountKey): Transfer => ({
  id: `t${String((made += 1)).padStart(6, '0')}`,
  effectKey: `bus/i${made}`,
  kind: 'expect',
  area: debit.area,
  debit,
  credit,
  amount,
  caseId: debit.caseId,
  line: debit.line,
  year: 2026,
  at: at(1),
});

describe.each(dialects)('the ledger on %s', (_name, start) => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await start();
    db = database.db;
    await db.transaction(async (tx) => {
      await tx.ledger.addArea({ id: 'transport', key: 'transport', name: 'Kollektiv trafik' });
      await tx.ledger.addArea({ id: 'schools', key: 'schools', name: 'Skoler' });
    });
  }, 60_000);
  afterAll(() => database.stop());

  const enter = (...transfers: Transfer[]) => db.transaction((tx) => tx.ledger.post(transfers));
  const total = async (key: AccountKey) => {
    const [found] = await db.read.ledger.accounts({ id: accountId(key) });
    return found && balanceOf(found);
  };

  it('keeps totals that are always the sums of the transfers', async () => {
    const states: AccountState[] = ['source', 'expected', 'freed', 'cover'];
    const ways = fc.tuple(
      fc.constantFrom('source', 'cover'),
      fc.constantFrom(...states),
      fc.integer({ min: 1, max: 1e9 }),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(ways, { maxLength: 8 }), async (posted) => {
        const caseId = `sums-${(run += 1)}`;
        const key = (state: string) => account(state as AccountState, 'schools', caseId);
        const transfers = posted.filter(([a, b]) => a !== b).map(([a, b, øre]) => transfer(øre, key(a), key(b)));
        for (const one of transfers) await enter(one);
        const kept = await db.read.ledger.accounts({ caseId });
        const summed = addTransfers(new Map(), transfers);
        expect(new Map(kept.map(({ id, ...rest }) => [id, rest]))).toEqual(summed);
      }),
      { numRuns: 25 },
    );
    expect(await db.read.ledger.imbalances('schools')).toEqual([]);
  }, 180_000);

  it('posts one decision of many transfers whole', async () => {
    await enter(
      transfer(700, account('source'), account('expected')),
      transfer(300, account('expected'), account('freed')),
    );
    expect([await total(account('expected')), await total(account('freed'))]).toEqual([400, 300]);
    const cut = enter(
      transfer(100, account('expected'), account('freed')),
      transfer(900, account('freed'), account('used')),
    );
    await expect(cut).rejects.toMatchObject({ kind: 'check' });
    expect([await total(account('expected')), await total(account('freed'))]).toEqual([400, 300]);
  });

  it.each([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 9_007_199_254_740_881])(
    'keeps %d øre to the øre',
    async (amount) => {
      const source = account('source', 'transport', `case-${amount}`);
      const freed = account('freed', 'transport', `case-${amount}`);
      await enter(transfer(amount, source, freed));
      expect(await total(freed)).toBe(amount);
      const { items } = await db.read.ledger.transfers({ caseId: `case-${amount}` }, { limit: 5 });
      expect(items).toMatchObject([{ amount, breach: false, cover: null }]);
    },
  );

  it.each([Number.MAX_SAFE_INTEGER + 1, 1.5, 0, -1])('refuses an amount of %d', async (amount) => {
    await expect(enter(transfer(amount, account('source'), account('freed')))).rejects.toThrow();
  });

  it('posts an effect once', async () => {
    const once = transfer(5, account('source'), account('expected'));
    await enter(once);
    await expect(enter(once)).rejects.toMatchObject({ kind: 'duplicate' });
  });

  it('refuses a service area it does not know', async () => {
    const stranger = transfer(5, account('source', 'parks'), account('expected', 'parks'));
    await expect(enter(stranger)).rejects.toMatchObject({ kind: 'reference' });
  });

  it('lets no two postings at the same time spend the same krone', async () => {
    const line: Line = { id: 'architects', kind: 'frame', area: 'transport', caseId: 'renewal' };
    const context = { at: at(1), year: 2026, decision: 'punkt 7' };
    const frame = openFrame('transport', 100, { ...context, effectKey: 'frame' });
    if (frame.ok) await enter(...frame.transfers);
    const spend = (n: number) =>
      db.transaction(async (tx) => {
        const held = lineBalances(await tx.ledger.lockLine(line, 2026));
        const posting = post(line, held, { ...context, op: 'commit', amount: 30, effectKey: `renewal/i${n}` });
        if (posting.ok) await tx.ledger.post(posting.transfers);
        return posting.ok;
      });
    const spent = await Promise.all(Array.from({ length: 12 }, (_, n) => spend(n)));
    expect(spent.filter(Boolean)).toHaveLength(3);
    expect(await db.read.ledger.imbalances('transport')).toEqual([]);
  });

  it('has its transfers changed and deleted by nobody: the database refuses', async () => {
    await enter(transfer(5, account('source'), account('expected')));
    const { run, close } = await raw(database);
    await expect(run('UPDATE transfer SET amount = 6')).rejects.toThrow('transfer is immutable');
    await expect(run('DELETE FROM transfer')).rejects.toThrow('transfer is immutable');
    await expect(run("UPDATE account SET area = 'schools'")).rejects.toThrow('account is immutable');
    await close();
  });

  it('lets no transfer leave its area: the database refuses', async () => {
    await enter(transfer(5, account('source'), account('expected')));
    await enter(transfer(5, account('source', 'schools'), account('expected', 'schools')));
    const crossing = { ...transfer(5, account('source'), account('expected', 'schools')), area: 'transport' };
    await expect(enter(crossing)).rejects.toMatchObject({ kind: 'reference' });
    const { run, close } = await raw(database);
    const insert = (debit: AccountKey, credit: AccountKey, amount: number) =>
      run(`INSERT INTO transfer (id, effect_key, kind, area, debit, credit, amount, year, at, breach) VALUES
        ('x', 'x', 'expect', 'transport', '${accountId(debit)}', '${accountId(credit)}', ${amount}, 2026, '${at(1)}', 0)`);
    await expect(insert(account('source'), account('expected', 'schools'), 5)).rejects.toThrow(/foreign key/i);
    await expect(insert(account('source', 'schools'), account('expected'), 5)).rejects.toThrow(/foreign key/i);
    await expect(insert(account('source'), account('source'), 5)).rejects.toThrow(/constraint/i);
    await expect(insert(account('source'), account('expected'), 0)).rejects.toThrow(/constraint/i);
    await close();
  });

  it('finds an account whose total has been tampered with', async () => {
    await enter(transfer(5, account('source', 'transport', 'odd'), account('expected', 'transport', 'odd')));
    const { run, close } = await raw(database);
    const id = accountId(account('expected', 'transport', 'odd'));
    await run(`UPDATE balance SET credits = 6 WHERE account_id = '${id}'`);
    expect(await db.read.ledger.imbalances('transport')).toEqual([id]);
    await run(`UPDATE balance SET credits = 5 WHERE account_id = '${id}'`);
    await close();
  });
});
