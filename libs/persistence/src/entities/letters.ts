import { entity, optional, primary, text } from './columns.ts';

export type LetterStatus = 'open' | 'answered' | 'refused' | 'followed';

/** What somebody wrote to the municipality; it is answered at once (domain.md I9). Name and address are personal. */
export interface LetterRow {
  id: string;
  town: string;
  subject: string;
  text: string;
  fromName: string | null;
  fromEmail: string | null;
  receivedAt: string;
  /** When its answer is due. */
  answerBy: string;
  /** `followed`: a case answers it. */
  status: LetterStatus;
  answeredAt: string | null;
  answeredBy: string | null;
  how: 'phone' | 'writing' | 'visit' | null;
  /** What was answered; the reason of a refusal. */
  answer: string | null;
  /** The day of the visit that was agreed. */
  visitOn: string | null;
  /** The case it started. */
  startedCase: string | null;
}

export const letters = entity<LetterRow>('letter', {
  id: primary(text),
  town: text,
  subject: text,
  text,
  fromName: optional(text),
  fromEmail: optional(text),
  receivedAt: text,
  answerBy: text,
  status: text,
  answeredAt: optional(text),
  answeredBy: optional(text),
  how: optional(text),
  answer: optional(text),
  visitOn: optional(text),
  startedCase: optional(text),
});
