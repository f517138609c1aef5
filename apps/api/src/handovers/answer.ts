import { Refusal } from '@samskab/contracts';
import { Conflict } from '@samskab/persistence';
import type { HandoverAnswerRow, Tx } from '@samskab/persistence';

/** One answer a party and round: the database has the last word on a second one. */
export async function answer(tx: Tx, row: HandoverAnswerRow): Promise<void> {
  try {
    await tx.handoverAnswers.insert(row);
  } catch (error) {
    if (error instanceof Conflict && error.kind === 'duplicate') throw new Refusal('handoverAnswered');
    throw error;
  }
}
