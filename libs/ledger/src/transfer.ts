import type { AccountKey, Oere } from './account.ts';

/** The seven operations a drawing may ask for (a funding facet's `op`). */
export type FundingOp = 'expect' | 'grant' | 'free' | 'reserve' | 'commit' | 'pay' | 'release';

/** What a transfer was made by: an operation of a drawing, or one of the ledger's own. */
export type TransferKind = FundingOp | 'openFrame' | 'lapse' | 'carryOver' | 'reinstate' | 'reallocate' | 'undo';

/** When and by what effect something is posted, and on what grounds. */
export type PostingContext = Grounds & {
  /** `caseId/commandId`. */
  effectKey: string;
  /** ISO UTC, the municipality's clock. */
  at: string;
  /** The budget year the posting counts in. */
  year: number;
};

/** The grounds of a posting, as they stand in the ledger. */
export type Grounds = {
  /** Reference to the decision (a council item, or the task where the municipality decided within its frame). */
  decision?: string;
  cover?: string;
  purpose?: string;
  reason?: string;
};

/**
 * One immutable movement: `amount` øre leave `debit` and arrive in `credit`, two accounts of the same area.
 * A correction is a new transfer.
 */
export type Transfer = Grounds & {
  /** `effectKey/line/n`: the same effect makes the same ids, so a second insert collides. */
  id: string;
  effectKey: string;
  kind: TransferKind;
  area: string;
  debit: AccountKey;
  credit: AccountKey;
  amount: Oere;
  caseId: string | null;
  line: string | null;
  /** The budget year the movement counts in. */
  year: number;
  /** ISO UTC, the municipality's clock. */
  at: string;
  /** The money left its area by a council decision: law allows it, the promise "the money stays" is broken. */
  breach?: true;
};
