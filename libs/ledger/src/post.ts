import type { Oere } from './account.ts';
import type { Line, LineBalances } from './line.ts';
import type { LedgerRefusal } from './refusal.ts';
import type { FundingOp, Grounds, Transfer } from './transfer.ts';

/** When and by what effect something is posted. */
export type PostingContext = Grounds & {
  /** `caseId/commandId`. */
  effectKey: string;
  /** ISO UTC. */
  at: string;
  /** The budget year; a grant may be for a later year than `at`. */
  year: number;
};

/** `decision` of a grant is given only when the checkpoint approved it. `area`: where the money is asked to go. */
export type FundingRequest = PostingContext & { op: FundingOp; amount: Oere | 'all' | 'rest'; area?: string };

export type Posted = { ok: true; transfers: Transfer[]; moved: Oere };
export type Posting = Posted | LedgerRefusal;

/**
 * Posts one operation on one line, as `patterns.md` § 0 tells it: it moves exactly `moved` øre or refuses and moves
 * nothing. `all` and `rest` are what the operation can move now; 0 posts nothing and goes on.
 */
export const post = (_line: Line, _balances: LineBalances, _request: FundingRequest): Posting => {
  throw new Error('to follow');
};
