import type { AccountKey, AccountState, Oere } from './account.ts';
import type { PostingContext, Transfer, TransferKind } from './transfer.ts';

/** An account of the area itself in a year. */
export const areaAccount = (area: string, year: number, state: AccountState): AccountKey => ({
  area,
  caseId: null,
  line: null,
  year,
  state,
});

/** One transfer between two accounts of one area that is made outside any drawing. */
export const areaTransfer = (
  kind: TransferKind,
  accounts: { debit: AccountKey; credit: AccountKey },
  amount: Oere,
  context: PostingContext,
): Transfer => {
  const { area, caseId, line } = accounts.debit;
  return { ...context, ...accounts, id: `${context.effectKey}/${area}/0`, kind, area, caseId, line, amount };
};
