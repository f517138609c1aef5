import { carryOver, stillLapsed } from '@samskab/ledger';
import type { PostingContext } from '@samskab/ledger';
import type { CarryOverRow } from '../entities/ledger.ts';
import type { Tx } from '../tx.ts';

/**
 * Brings over what was granted to be carried over, at most what lapsed, into the year after. Done once a request; answers
 * what came over, øre. The year must have ended for the case, or for the area.
 */
export async function carriedOver(tx: Tx, row: CarryOverRow, at: string): Promise<number> {
  const effectKey = `carry-over/${row.year}/${row.id}`;
  const { moved } = await tx.effects.once(effectKey, 'carryOver', at, () => carry(tx, row, { effectKey, at }));
  return moved;
}

async function carry(
  tx: Tx,
  row: CarryOverRow,
  when: Pick<PostingContext, 'effectKey' | 'at'>,
): Promise<{ moved: number }> {
  const { id, area, caseId, line, year, granted, decision, reason } = row;
  await tx.ledger.lockAreas([area]);
  const parts = stillLapsed(
    await tx.ledger.movements(caseId === null ? { area, caseId } : { area, caseId, line }),
    year,
  );
  const most = parts.reduce((sum, { amount }) => sum + amount, 0);
  const context = { ...when, year: year + 1, reason, ...(decision !== null && { decision }) };
  const posting = carryOver(parts, Math.min(granted ?? 0, most), context);
  if (!posting.ok) throw new Error(`carry-over ${id} was granted and is refused: ${posting.refused}`);
  await tx.ledger.post(posting.transfers);
  await tx.carryOvers.update({ id }, { moved: posting.moved });
  return { moved: posting.moved };
}
