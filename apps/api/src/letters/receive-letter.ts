import { randomUUID } from 'node:crypto';
import type { SendLetter } from '@samskab/contracts';
import type { LetterRow, Tx } from '@samskab/persistence';
import { answerBy } from './response-clock.ts';

/** Somebody wrote to the municipality: from here on its answer is due. `at` is when it came. */
export async function receiveLetter(
  tx: Tx,
  letter: SendLetter,
  at: string,
  id: string = randomUUID(),
): Promise<LetterRow> {
  const row: LetterRow = {
    ...{ id, town: letter.town, subject: letter.subject, text: letter.text },
    ...{ fromName: letter.fromName ?? null, fromEmail: letter.fromEmail ?? null },
    ...{ receivedAt: at, answerBy: await answerBy(tx.read, at), status: 'open' },
    ...{ answeredAt: null, answeredBy: null, how: null, answer: null, visitOn: null, startedCase: null },
  };
  await tx.letters.insert(row);
  return row;
}
