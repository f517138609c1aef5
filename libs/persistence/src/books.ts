import { lineBalances } from '@samskab/ledger';
import type { Line, LineBalances, Transfer } from '@samskab/ledger';
import type { Tx } from './tx.ts';

/** What stands on a case's line, held until the unit of work ends: decide on it by the ledger's rules, then enter. */
export async function heldBalances(tx: Tx, line: Line, year: number): Promise<LineBalances> {
  return lineBalances(await tx.ledger.lockLine(line, year));
}

/** Enters what the ledger's rules decided. */
export const enterTransfers = (tx: Tx, transfers: readonly Transfer[]): Promise<void> => tx.ledger.post(transfers);
