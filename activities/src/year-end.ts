import type { Line, PostingContext } from '@samskab/ledger';
import { closeCaseYears } from '@samskab/persistence';
import type { Tx } from '@samskab/persistence';
import type { DrawnCase } from './drawn-case.ts';

/** The lines of a case money ever stood on, in the area where it stands. */
export async function usedLines(tx: Tx, { row, process }: DrawnCase): Promise<Line[]> {
  const accounts = await tx.ledger.accounts({ caseId: row.id });
  return process.moneyLines.flatMap(({ id, kind }) => {
    const area = accounts.find(({ line }) => line === id)?.area;
    return area === undefined ? [] : [{ id, kind, area, caseId: row.id }];
  });
}

/** Before anything is posted in a year, the years before it have ended on the case. */
export async function endYearsBefore(tx: Tx, drawn: DrawnCase, { year }: PostingContext): Promise<void> {
  await closeCaseYears(tx, { caseId: drawn.row.id, lines: await usedLines(tx, drawn), before: year });
}
