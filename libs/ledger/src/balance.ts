import type { Oere } from './account.ts';
import { loose } from './guards.ts';
import type { AccountBalance, LineBalances } from './line.ts';

/** Whether a case's freed money is accounted for, øre. */
export type CaseBalance = {
  /** Ever really freed */
  freed: Oere;
  spent: Oere;
  reserved: Oere;
  /** Freed and neither spent nor reserved: a case may not end with it */
  loose: Oere;
  /** Lapsed, or moved out of the area by the council */
  lost: Oere;
  /** I1 at a case's end: `freed = spent + reserved` */
  holds: boolean;
};

/** I1 over the *freed* lines of one case. */
export const caseBalance = (lines: readonly LineBalances[]): CaseBalance => {
  const sum = (part: (balances: LineBalances) => Oere): Oere => lines.reduce((total, line) => total + part(line), 0);
  const spent = sum((line) => line.used);
  const reserved = sum((line) => line.reserved + line.reservedGranted);
  const open = sum(loose);
  const lost = sum((line) => line.lapsed + line.reallocated);
  const freed = spent + reserved + open + lost;
  return { freed, spent, reserved, loose: open, lost, holds: freed === spent + reserved };
};

/** Double entry over any set of accounts closed under transfers (an area, a whole ledger): both sides are equal. */
export const areaBalance = (
  accounts: readonly AccountBalance[],
): { debits: Oere; credits: Oere; balanced: boolean } => {
  const debits = accounts.reduce((sum, account) => sum + account.debits, 0);
  const credits = accounts.reduce((sum, account) => sum + account.credits, 0);
  return { debits, credits, balanced: debits === credits };
};
