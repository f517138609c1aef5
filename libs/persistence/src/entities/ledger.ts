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

/** What a role or a body may take of an area's frame for one line of a case in a year, øre. */
export interface DelegationRow {
  area: string;
  /** A role of the drawing, or a kind of body. */
  holder: string;
  upTo: number;
  decision: string;
  setBy: string;
  at: string;
}

/** What of a capital line may be used from a year on, øre (rådighedsbeløb). */
export interface AvailableAmountRow {
  caseId: string;
  line: string;
  year: number;
  amount: number;
  decision: string;
  setBy: string;
  at: string;
}

/** Money asked to be carried over 31 December of `year`; without a case it is the room of the area's frame. */
export interface CarryOverRow {
  id: string;
  area: string;
  caseId: string | null;
  line: string | null;
  year: number;
  amount: number;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  status: 'requested' | 'granted' | 'refused';
  granted: number | null;
  decision: string | null;
  decidedReason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** What came over, once the year has ended. */
  moved: number | null;
}

export const delegations = entity<DelegationRow>('delegation', {
  area: primary(text),
  holder: primary(text),
  upTo: amount,
  decision: text,
  setBy: text,
  at: text,
});

export const availableAmounts = entity<AvailableAmountRow>('available_amount', {
  caseId: primary(text),
  line: primary(text),
  year: primary(count),
  amount,
  decision: text,
  setBy: text,
  at: text,
});

export const carryOvers = entity<CarryOverRow>('carry_over', {
  id: primary(text),
  area: text,
  caseId: optional(text),
  line: optional(text),
  year: count,
  amount,
  reason: text,
  requestedBy: text,
  requestedAt: text,
  status: text,
  granted: optional(amount),
  decision: optional(text),
  decidedReason: optional(text),
  decidedBy: optional(text),
  decidedAt: optional(text),
  moved: optional(amount),
});
