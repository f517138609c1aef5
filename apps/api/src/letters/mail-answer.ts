import type { LetterRow, Tx } from '@samskab/persistence';
import { realNow } from '../clock/municipal-clock.ts';

/** What was answered in writing goes to the address that was left; kept with the answer, or not at all. */
export async function mailAnswer(tx: Tx, letter: LetterRow, at: string): Promise<void> {
  const { id, fromEmail, fromName, how, answer, subject } = letter;
  if (how !== 'writing' || fromEmail === null || answer === null) return;
  const key = `letter/${id}`;
  await tx.notifications.upsert({
    ...{ id: key, effectKey: key, caseId: null, to: fromEmail },
    subject: `Svar: ${subject}`,
    body: `${fromName === null ? 'Hej' : `Kære ${fromName}`}\n\n${answer}\n`,
    ...{ status: 'pending', attempts: 0, error: null, at, nextTryAt: realNow(), confidential: true },
  });
}
