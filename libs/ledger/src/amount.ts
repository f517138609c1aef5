import type { Oere } from './account.ts';
import type { LedgerCode } from './refusal.ts';

/** 100 billion kr.: far above any municipality, far below where sums of safe integers stop being exact. */
const LIMIT: Oere = 10_000_000_000_000;

/** What is wrong with an amount somebody wrote or an expression gave, if anything. */
export const amountFault = (amount: Oere): LedgerCode | undefined => {
  if (!Number.isSafeInteger(amount)) return 'notWholeOere';
  if (amount < 0) return 'negativeAmount';
  return amount > LIMIT ? 'tooLarge' : undefined;
};
