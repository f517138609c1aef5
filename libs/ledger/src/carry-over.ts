import type { AccountKey, Oere } from './account.ts';
import { accountId } from './account.ts';
import { amountFault } from './amount.ts';
import { areaTransfer } from './area-transfer.ts';
import type { Movement } from './limits.ts';
import type { Posting } from './post.ts';
import { refuse } from './refusal.ts';
import type { PostingContext, Transfer, TransferKind } from './transfer.ts';

/** What lapsed from one account in a year and has not come back, øre. */
export type LapsedPart = { from: AccountKey; into: AccountKey; amount: Oere };

type Kept = Movement & { kind: TransferKind };

/** A carry-over comes into the year after; a late posting of the year itself takes back what it needs. */
const comesBack = ({ kind, year }: Kept, lapsedIn: number): boolean =>
  (kind === 'carryOver' && year === lapsedIn + 1) || (kind === 'reinstate' && year === lapsedIn);

/** Of some accounts' movements: what lapsed with `year` and still is lapsed, by the account it stood in. */
export const stillLapsed = (movements: readonly Kept[], year: number): LapsedPart[] => {
  const parts = new Map<string, LapsedPart>();
  const add = (from: AccountKey, into: AccountKey, amount: Oere): void => {
    const id = `${from.state} ${accountId(into)}`;
    parts.set(id, { from, into, amount: amount + (parts.get(id)?.amount ?? 0) });
  };
  for (const movement of movements) {
    const { kind, debit, credit, amount } = movement;
    if (kind === 'lapse' && movement.year === year) add(debit, credit, amount);
    if (comesBack(movement, year)) add({ ...credit, year: credit.year === null ? null : year }, debit, -amount);
  }
  return [...parts.values()].filter(({ amount }) => amount > 0);
};

const sumOf = (parts: readonly LapsedPart[]): Oere => parts.reduce((sum, { amount }) => sum + amount, 0);

/**
 * Brings lapsed money over into the year after, by a decision: back to where it stood on its line, or into the next year's
 * room. `context.year` is the year it comes into. Refused without a decision (`noDecision`) and above what lapsed (`overLapsed`).
 */
export const carryOver = (parts: readonly LapsedPart[], amount: Oere, context: PostingContext): Posting => {
  const fault = amountFault(amount);
  if (fault) return refuse(fault);
  if (!context.decision?.trim()) return refuse('noDecision');
  if (amount > sumOf(parts)) return refuse('overLapsed', sumOf(parts));
  let left = amount;
  const transfers: Transfer[] = [];
  for (const [index, { from, into, amount: most }] of parts.entries()) {
    const part = Math.min(left, most);
    left -= part;
    if (part === 0) continue;
    const credit = { ...from, year: from.year === null ? null : context.year };
    const made = areaTransfer('carryOver', { debit: into, credit }, part, context);
    transfers.push({ ...made, id: `${context.effectKey}/${from.line ?? from.area}/${index}` });
  }
  return { ok: true, transfers, moved: amount };
};
