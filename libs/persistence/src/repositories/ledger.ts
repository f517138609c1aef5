import { accounts, areas, balances, transfers } from '../entities/ledger.ts';
import type { AccountRow, AreaRow, BalanceRow, TransferRow } from '../entities/ledger.ts';
import type { NewRow, Page, RowReader, RowWriter, Where } from '../rows.ts';

/** Where an account lies; these columns together are its identity. */
export type AccountPlace = Omit<AccountRow, 'id'>;
/** An account with what has been posted on it, in øre. */
export type AccountBalance = AccountRow & { debits: number; credits: number };

export const accountId = (place: AccountPlace): string =>
  [place.areaId, place.caseId ?? '-', place.line ?? '-', place.kind, place.year ?? '-', place.state].join('/');

const none = { debits: 0, credits: 0 };

export class LedgerReader {
  constructor(protected readonly rows: RowReader) {}

  areas(where: Where<AreaRow> = {}): Promise<AreaRow[]> {
    return this.rows.find(areas, where, { order: { key: 'asc' } });
  }

  /** Accounts with their balances: of an area, of a case, of a case's line. */
  async accounts(where: Where<AccountRow>): Promise<AccountBalance[]> {
    const found = await this.rows.find(accounts, where, { order: { id: 'asc' } });
    const cached = await this.rows.find(balances, { accountId: found.map((account) => account.id) });
    const byAccount = new Map(cached.map((balance) => [balance.accountId, balance]));
    return found.map((account) => {
      const { debits, credits } = byAccount.get(account.id) ?? none;
      return { ...account, debits, credits };
    });
  }

  /** In the order they were posted. */
  transfers(
    where: Where<TransferRow>,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<TransferRow>> {
    return this.rows.page(transfers, where, { order: [{ by: 'at' }, { by: 'id' }], ...page });
  }

  /** Accounts whose cache differs from the sum of their transfers: always none. */
  async imbalances(areaId: string): Promise<string[]> {
    const rows = await this.rows.sql<{ id: string }>(sumsDiffer, [areaId]);
    return rows.map((row) => row.id);
  }
}

const sumsDiffer = `
  SELECT a.id AS id FROM account a LEFT JOIN balance b ON b.account_id = a.id
  WHERE a.area_id = ? AND (
    COALESCE(b.debits, 0) <> (SELECT COALESCE(SUM(t.amount), 0) FROM transfer t WHERE t.debit_account_id = a.id) OR
    COALESCE(b.credits, 0) <> (SELECT COALESCE(SUM(t.amount), 0) FROM transfer t WHERE t.credit_account_id = a.id))
  ORDER BY a.id`;

/** Transfers are only ever added, and their accounts' balances with them. */
export class Ledger extends LedgerReader {
  constructor(protected override readonly rows: RowWriter) {
    super(rows);
  }

  addArea(area: AreaRow): Promise<void> {
    return this.rows.insertMissing(areas, [area]);
  }

  /**
   * The accounts at these places, opened where they were not, locked in id order until the unit of work ends: read
   * them, decide by the ledger's rules, post.
   */
  async open(places: readonly AccountPlace[]): Promise<AccountBalance[]> {
    const rows = places.map((place) => ({ ...place, id: accountId(place) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = rows.map((row) => row.id);
    await this.rows.insertMissing(accounts, rows);
    await this.rows.insertMissing(
      balances,
      ids.map((accountId) => ({ accountId, ...none })),
    );
    await this.rows.lock(balances, { accountId: ids });
    return this.accounts({ id: ids });
  }

  /** Posts in one go: `Conflict` when an account is of another area, or `(effectKey, part)` was posted before. */
  async post(drafts: readonly NewRow<TransferRow>[]): Promise<void> {
    if (drafts.length === 0) return;
    const touched = [...new Set(drafts.flatMap((draft) => [draft.debitAccountId, draft.creditAccountId]))];
    const cached = await this.rows.lock(balances, { accountId: touched });
    await this.rows.insert(transfers, drafts);
    await this.rows.upsert(
      balances,
      cached.map((balance) => withPosted(balance, drafts)),
    );
  }
}

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function withPosted(balance: BalanceRow, drafts: readonly NewRow<TransferRow>[]): BalanceRow {
  const { accountId } = balance;
  const debits = sum(drafts.filter((draft) => draft.debitAccountId === accountId).map((draft) => draft.amount));
  const credits = sum(drafts.filter((draft) => draft.creditAccountId === accountId).map((draft) => draft.amount));
  return { accountId, debits: balance.debits + debits, credits: balance.credits + credits };
}
