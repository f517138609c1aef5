import type { Line } from './line.ts';
import type { FundingRequest, Posted, Posting } from './post.ts';
import { post } from './post.ts';
import type { Totals } from './totals.ts';
import { addTransfers, readLine } from './totals.ts';
import type { Transfer } from './transfer.ts';

/** A whole ledger in memory: transfers in order, the cache of balances, and the effects that have happened. */
export type Ledger = {
  transfers: readonly Transfer[];
  totals: Totals;
  applied: ReadonlyMap<string, Posted>;
};

export const emptyLedger: Ledger = { transfers: [], totals: new Map(), applied: new Map() };

/** Appends what was posted and remembers its effect, a posting of 0 too. */
export const record = (ledger: Ledger, effectKey: string, posted: Posted): Ledger => ({
  transfers: [...ledger.transfers, ...posted.transfers],
  totals: addTransfers(ledger.totals, posted.transfers),
  applied: new Map([...ledger.applied, [effectKey, posted]]),
});

/** The area a line's money already stands in: a line never changes area. */
const home = (ledger: Ledger, line: Line): string =>
  ledger.transfers.find((transfer) => transfer.caseId === line.caseId && transfer.line === line.id)?.area ?? line.area;

/**
 * Applies an operation once: the same effect key gets its first answer and changes nothing. A refusal is not remembered,
 * since the same effect may be tried again when its cause is gone.
 */
export const apply = (ledger: Ledger, line: Line, request: FundingRequest): { ledger: Ledger; posting: Posting } => {
  const before = ledger.applied.get(request.effectKey);
  if (before) return { ledger, posting: before };
  const standing = { ...line, area: home(ledger, line) };
  const balances = readLine(ledger.totals, standing, request.year);
  const posting = post(standing, balances, { ...request, area: request.area ?? line.area });
  return posting.ok ? { ledger: record(ledger, request.effectKey, posting), posting } : { ledger, posting };
};
