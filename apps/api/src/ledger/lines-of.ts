import type { Line } from '@samskab/ledger';
import type { Tx } from '@samskab/persistence';
import type { App } from '../app.ts';

/** The lines of a case money ever stood on, in the area where it stands. */
export async function linesOf(tx: Tx, { drawings }: Pick<App, 'drawings'>, caseId: string): Promise<Line[]> {
  const row = await tx.read.cases.first({ id: caseId });
  if (!row) return [];
  const accounts = await tx.ledger.accounts({ caseId });
  const { process } = await drawings.one(tx.read, row.versionId);
  return process.moneyLines.flatMap(({ id, kind }) => {
    const area = accounts.find(({ line }) => line === id)?.area;
    return area === undefined ? [] : [{ id, kind, area, caseId }];
  });
}
