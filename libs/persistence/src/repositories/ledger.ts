import { accountId, accountKey, accountsOf, balanceOf, mayOverdraw } from '@samskab/ledger';
import type { AccountBalance, AccountKey, AccountTotals, Line, Transfer } from '@samskab/ledger';
import { accounts, areas, balances, transfers } from '../entities/ledger.ts';
import type { AccountRow, AreaRow, TransferRow } from '../entities/ledger.ts';
import { Conflict } from '../errors.ts';
import type { NewRow, Page, RowReader, RowWriter, Where } from '../rows.ts';

/** An account and what it has ever given and received, in øre. */
export type AccountWithTotals = AccountBalance & { id: string };
/** A transfer with its accounts as what they stand for. */
export type Moved = Omit<TransferRow, 'debit' | 'credit'> & { debit: AccountKey; credit: AccountKey };
const none: AccountTotals = { debits: 0, credits: 0 };

const sumsDiffer = `
  SELECT a.id AS id FROM account a LEFT JOIN balance b ON b.account_id = a.id
  WHERE a.area = ? AND (
    COALESCE(b.debits, 0) <> (SELECT COALESCE(SUM(t.amount), 0) FROM transfer t WHERE t.debit = a.id) OR
    COALESCE(b.credits, 0) <> (SELECT COALESCE(SUM(t.amount), 0) FROM transfer t WHERE t.credit = a.id))
  ORDER BY a.id`;

export class LedgerReader {
  constructor(protected readonly rows: RowReader) {}

  areas(where: Where<AreaRow> = {}): Promise<AreaRow[]> {
    return this.rows.find(areas, where, { order: { key: 'asc' } });
  }

  /** Accounts with their totals: of an area, of a case, of a case's line. */
  async accounts(where: Where<AccountRow>): Promise<AccountWithTotals[]> {
    const found = await this.rows.find(accounts, where, { order: { id: 'asc' } });
    const cached = await this.rows.find(balances, { accountId: found.map((account) => account.id) });
    const byAccount = new Map(cached.map((balance) => [balance.accountId, balance]));
    return found.map((account) => {
      const { debits, credits } = byAccount.get(account.id) ?? none;
      return { ...account, debits, credits };
    });
  }

  /** The accounts a line's balances are read from, those that have been opened. */
  line(line: Line, year: number): Promise<AccountWithTotals[]> {
    return this.accounts({ id: accountsOf(line, year).map(accountId) });
  }

  /** In the order of their instants. */
  transfers(
    where: Where<TransferRow>,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<TransferRow>> {
    return this.rows.page(transfers, where, { order: [{ by: 'at' }, { by: 'id' }], ...page });
  }

  /** Every movement of a line, or (no case) of an area's own accounts, in order. */
  async movements(where: Where<TransferRow>): Promise<Moved[]> {
    const rows = await this.rows.find(transfers, where, { order: { at: 'asc', id: 'asc' } });
    return rows.map(({ debit, credit, ...row }) => ({ ...row, debit: accountKey(debit), credit: accountKey(credit) }));
  }

  /** The cases money ever moved on. */
  async cases(): Promise<string[]> {
    const sql = 'SELECT DISTINCT case_id AS id FROM account WHERE case_id IS NOT NULL ORDER BY case_id';
    return (await this.rows.sql<{ id: string }>(sql)).map(({ id }) => id);
  }

  /** Ids of the area's accounts whose cached totals are not the sums of their transfers: always none. */
  async imbalances(area: string): Promise<string[]> {
    const rows = await this.rows.sql<{ id: string }>(sumsDiffer, [area]);
    return rows.map((row) => row.id);
  }
}

/** Transfers are only ever added, and their accounts' totals with them. */
export class Ledger extends LedgerReader {
  constructor(protected override readonly rows: RowWriter) {
    super(rows);
  }

  addArea(area: AreaRow): Promise<void> {
    return this.rows.insertMissing(areas, [area]);
  }

  /**
   * The line, held until the unit of work ends: read it, decide by the ledger's rules, post. What is locked is the
   * area's own row, because a line's first posting has no account to lock yet, and all lines of an area share its frame.
   */
  async lockLine(line: Line, year: number): Promise<AccountWithTotals[]> {
    await this.lockAreas([line.area]);
    return this.line(line, year);
  }

  /** In id order, so that two reallocations in opposite directions do not wait for each other. */
  async lockAreas(ids: readonly string[]): Promise<void> {
    const held = await this.rows.lock(areas, { id: ids });
    const missing = ids.find((id) => !held.some((area) => area.id === id));
    if (missing !== undefined) throw new Conflict('reference', `No service area ${missing}`);
  }

  /**
   * Posts in one go, opening accounts where there were none. `Conflict`: `duplicate` when this effect was posted before,
   * `reference` when an account lies in another area than its transfer, `check` when an account would be overdrawn.
   */
  async post(posted: readonly Transfer[]): Promise<void> {
    if (posted.length === 0) return;
    await this.lockAreas([...new Set(posted.map((transfer) => transfer.area))]);
    const keys = posted.flatMap((transfer) => [transfer.debit, transfer.credit]);
    const rows = new Map(keys.map((key) => [accountId(key), accountRow(key)]));
    await this.rows.insertMissing(accounts, [...rows.values()]);
    const totals = (await this.accounts({ id: [...rows.keys()] })).map((account) => withPosted(account, posted));
    await this.rows.insert(transfers, posted.map(transferRow));
    await this.rows.upsert(balances, totals);
  }
}

function accountRow({ area, caseId, line, year, state }: AccountKey): AccountRow {
  return { id: accountId({ area, caseId, line, year, state }), area, caseId, line, year, state };
}

function transferRow({ debit, credit, breach, ...transfer }: Transfer): NewRow<TransferRow> {
  return { ...transfer, debit: accountId(debit), credit: accountId(credit), breach: breach ?? false };
}

const sum = (posted: readonly Transfer[]): number => posted.reduce((total, transfer) => total + transfer.amount, 0);

function withPosted(account: AccountWithTotals, posted: readonly Transfer[]): AccountTotals & { accountId: string } {
  const given = sum(posted.filter((transfer) => accountId(transfer.debit) === account.id));
  const received = sum(posted.filter((transfer) => accountId(transfer.credit) === account.id));
  const totals = { debits: account.debits + given, credits: account.credits + received };
  if (balanceOf(totals) < 0 && !mayOverdraw(account.state)) throw new Conflict('check', `${account.id} is overdrawn`);
  return { accountId: account.id, ...totals };
}
