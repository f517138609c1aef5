import { amount, count, entity, optional, primary, text } from './columns.ts';

/** A service area: one ledger of its own (domain.md I1). */
export interface AreaRow {
  id: string;
  key: string;
  name: string;
}

export interface AccountRow {
  /** `accountId` of the other columns: so one account per place in the ledger. */
  id: string;
  areaId: string;
  caseId: string | null;
  line: string | null;
  kind: string;
  year: number | null;
  state: string;
}

/** An immutable posting: the database itself refuses to change or delete it. */
export interface TransferRow {
  id: string;
  areaId: string;
  debitAccountId: string;
  creditAccountId: string;
  /** Øre, > 0. */
  amount: number;
  caseId: string | null;
  line: string | null;
  op: string;
  effectKey: string;
  /** Which posting of the effect; `(effectKey, part)` is unique. */
  part: number;
  decision: string | null;
  cover: string | null;
  purpose: string | null;
  reason: string | null;
  at: string;
  year: number | null;
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
  areaId: text,
  caseId: optional(text),
  line: optional(text),
  kind: text,
  year: optional(count),
  state: text,
});

export const transfers = entity<TransferRow>('transfer', {
  id: primary(text),
  areaId: text,
  debitAccountId: text,
  creditAccountId: text,
  amount,
  caseId: optional(text),
  line: optional(text),
  op: text,
  effectKey: text,
  part: count,
  decision: optional(text),
  cover: optional(text),
  purpose: optional(text),
  reason: optional(text),
  at: text,
  year: optional(count),
});

export const balances = entity<BalanceRow>('balance', { accountId: primary(text), debits: amount, credits: amount });
