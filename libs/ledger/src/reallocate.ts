import type { AccountKey, AccountState, Oere } from './account.ts';
import { amountFault } from './amount.ts';
import { areaAccount, areaTransfer } from './area-transfer.ts';
import type { Posting } from './post.ts';
import type { LedgerCode } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { PostingContext } from './transfer.ts';

/** What a council may move: real money and the room of a frame, nothing promised, committed or paid. */
export const MOVABLE: readonly AccountState[] = ['freed', 'granted', 'reserved', 'reservedGranted', 'room'];

export type Reallocation = PostingContext & {
  from: AccountKey;
  /** What stands in `from`, øre. */
  balance: Oere;
  toArea: string;
  amount: Oere;
};

const fault = ({ from, balance, toArea, amount, decision }: Reallocation): LedgerCode | undefined => {
  if (toArea === from.area) return 'sameArea';
  if (!decision?.trim()) return 'moneyStays';
  if (!MOVABLE.includes(from.state)) return 'opNotOnLine';
  return amountFault(amount) ?? (amount > balance ? 'overFreed' : undefined);
};

/**
 * The only way out of an area: the law lets the council move money (omplacering), and both sides carry it as the breach
 * of "vi flytter ikke pengene" that it is. Two transfers, each within its own area: out of `from`, and into the room of
 * the other area's frame. Without a council's decision the money stays.
 */
export const reallocate = (request: Reallocation): Posting => {
  const refused = fault(request);
  if (refused) return refuse(refused);
  const { from, toArea, amount, balance: _balance, ...context } = request;
  if (amount === 0) return { ok: true, transfers: [], moved: 0 };
  const out = { debit: from, credit: { ...from, state: 'reallocated' as const } };
  const into = {
    debit: areaAccount(toArea, context.year, 'incoming'),
    credit: areaAccount(toArea, context.year, 'room'),
  };
  const transfers = [out, into].map((accounts) => areaTransfer('reallocate', accounts, amount, context));
  return { ok: true, transfers: transfers.map((transfer) => ({ ...transfer, breach: true })), moved: amount };
};
