import type { Letter, LetterSummary } from '@samskab/contracts';
import type { LetterRow } from '@samskab/persistence';

export const letterSummary = (row: LetterRow): LetterSummary => ({
  id: row.id,
  town: row.town,
  subject: row.subject,
  receivedAt: row.receivedAt,
  answerBy: row.answerBy,
  status: row.status,
  answeredAt: row.answeredAt,
});

export type Around = Pick<Letter, 'startedCase' | 'before' | 'mayAnswer'> & { name: (id: string) => string };

export const toLetter = (row: LetterRow, { name, ...around }: Around): Letter => ({
  ...letterSummary(row),
  text: row.text,
  fromName: row.fromName,
  fromEmail: row.fromEmail,
  answeredBy: row.answeredBy && name(row.answeredBy),
  how: row.how,
  answer: row.answer,
  visitOn: row.visitOn,
  ...around,
});
