import { toLocal } from '@samskab/calendar';
import { cancelCase, lineBalances } from '@samskab/ledger';
import type { PostingContext } from '@samskab/ledger';
import type { Database, Tx } from '@samskab/persistence';
import { drawnCase } from './drawn-case.ts';
import type { DrawnCase } from './drawn-case.ts';
import { endYearsBefore, usedLines } from './year-end.ts';

/** A case a person has ended; `at` is when it did. */
export type Settlement = { caseId: string; at: string };

/**
 * What a cancelled case held: what is not paid is given back, and what was really freed is reserved in its area (I1).
 * Posted once a case, however often it is asked for.
 */
export async function settle(db: Database, { caseId, at }: Settlement): Promise<void> {
  const effectKey = `${caseId}/settlement`;
  await db.transaction(async (tx) => {
    const drawn = await drawnCase(tx.read, caseId);
    const context = { effectKey, at, year: Number(toLocal(at).day.slice(0, 4)), ...(await reasonOf(tx, caseId)) };
    await tx.effects.once(effectKey, 'settlement', at, () => give(tx, drawn, context));
  });
}

async function give(tx: Tx, drawn: DrawnCase, context: PostingContext): Promise<{ moved: number }> {
  await endYearsBefore(tx, drawn, context);
  const lines = await usedLines(tx, drawn);
  await tx.ledger.lockAreas([...new Set(lines.map(({ area }) => area))]);
  const held = [];
  for (const line of lines) held.push({ line, balances: lineBalances(await tx.ledger.line(line, context.year)) });
  const { transfers, moved } = cancelCase(held, context);
  await tx.ledger.post(transfers);
  await tx.touches.touch(drawn.row.id);
  return { moved };
}

/** The reason a person gave, which stands on every posting. */
async function reasonOf(tx: Tx, caseId: string): Promise<{ reason?: string }> {
  const log = await tx.read.log.entries(caseId);
  const cancelled = log.findLast(({ event }) => event['type'] === 'caseCancelled');
  const reason = cancelled?.event['reason'];
  return typeof reason === 'string' ? { reason } : {};
}
