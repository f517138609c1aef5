import { Refusal } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { heldLetter } from './answer-letter.ts';

/** A case takes the letter up: from here on its own first step has the clock. Answered already, it only gets its case. */
export async function followLetter(ctx: Ctx, tx: Tx, letterId: string, caseId: string): Promise<void> {
  authorise(ctx, 'letter.answer', {});
  const letter = await heldLetter(tx, letterId);
  if (letter.startedCase !== null) throw new Refusal('letterAnswered', 'Brevet har allerede startet et forløb.');
  const status = letter.status === 'open' ? 'followed' : letter.status;
  await tx.letters.update({ id: letterId }, { startedCase: caseId, status });
}
