import type { AccountState, TransferKind } from '@samskab/ledger';
import { amount, count, entity, flag, optional, primary, text } from './columns.ts';

/** A service area: one ledger of its own (domain.md I1). */
export interface AreaRow {
  id: string;
  key: string;
  name: string;
}

export interface AccountRow {
  /** The ledger's `accountId` of the other columns: so one account per place in the books. */
  id: string;
  area: string;
  caseId: string | null;
  line: string | null;
  year: number | null;
  state: AccountState;
}

/** An immutable posting: the database itself refuses to change or delete it. */
export interface TransferRow {
  /** `effectKey/line/n`: the same effect collides with itself. */
  id: string;
  effectKey: string;
  kind: TransferKind;
  area: string;
  /** Account ids, both of `area`. */
  debit: string;
  credit: string;
  /** Øre, > 0. */
  amount: number;
  caseId: string | null;
  line: string | null;
  year: number;
  at: string;
  decision: string | null;
  cover: string | null;
  purpose: string | null;
  reason: string | null;
  /** The money left its area by a council's decision. */
  breach: boolean;
}

/** A cache: equals the sums of the account's transfers, in øre. */
export interface BalanceRow {
  accountId: string;
  debits: number;
  credits: number;
}

export const areas = entity<AreaRow>('area', { id: primary(text), key: text, name: text });

export const accounts = entity<AccountRow>('account', {
  id: primary(text),
  area: text,
  caseId: optional(text),
  line: optional(text),
  year: optional(count),
  state: text,
});

export const transfers = entity<TransferRow>('transfer', {
  id: primary(text),
  effectKey: text,
  kind: text,
  area: text,
  debit: text,
  credit: text,
  amount,
  caseId: optional(text),
  line: optional(text),
  year: count,
  at: text,
  decision: optional(text),
  cover: optional(text),
  purpose: optional(text),
  reason: optional(text),
  breach: flag,
});

export const balances = entity<BalanceRow>('balance', { accountId: primary(text), debits: amount, credits: amount });
