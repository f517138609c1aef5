import { z } from 'zod';
import { Id, Instant, IsoDate, page, Paging, Reason, Text } from './primitives.ts';

/** How a letter is answered: by telephone, in writing, or by a visit that is agreed. */
export const AnswerHow = z.enum(['phone', 'writing', 'visit']);
export type AnswerHow = z.infer<typeof AnswerHow>;

const words = Text.trim().min(3);
const line = z.string().trim().min(1).max(200);

/** What somebody writes to the municipality. Name and address are personal, and nobody has to give them. */
export const SendLetter = z
  .strictObject({
    town: line.max(100),
    subject: line,
    text: words,
    fromName: line.optional(),
    fromEmail: z.email().max(254).optional(),
  })
  .meta({ id: 'SendLetter' });
export type SendLetter = z.infer<typeof SendLetter>;

/** One that came on paper, by telephone or in the newspaper; `receivedAt` when that was not now. */
export const RecordLetter = SendLetter.extend({ receivedAt: Instant.optional() }).meta({ id: 'RecordLetter' });
export type RecordLetter = z.infer<typeof RecordLetter>;

/** `visitOn` belongs to a visit. */
export const AnswerLetter = z
  .strictObject({ how: AnswerHow, text: words, visitOn: IsoDate.optional() })
  .refine(({ how, visitOn }) => how !== 'visit' || visitOn !== undefined, {
    path: ['visitOn'],
    message: 'Vælg en dag for besøget.',
  })
  .meta({ id: 'AnswerLetter' });
export type AnswerLetter = z.infer<typeof AnswerLetter>;

export const RefuseLetter = z.strictObject({ reason: Reason }).meta({ id: 'RefuseLetter' });
export type RefuseLetter = z.infer<typeof RefuseLetter>;

/** `followed`: the case it started answers it. */
export const LetterStatus = z.enum(['open', 'answered', 'refused', 'followed']);
export type LetterStatus = z.infer<typeof LetterStatus>;

export const LetterSummary = z
  .object({
    id: Id,
    town: z.string(),
    subject: z.string(),
    receivedAt: Instant,
    answerBy: Instant,
    status: LetterStatus,
    answeredAt: Instant.nullable(),
  })
  .meta({ id: 'LetterSummary' });
export type LetterSummary = z.infer<typeof LetterSummary>;

export const Letter = LetterSummary.extend({
  text: z.string(),
  fromName: z.string().nullable(),
  fromEmail: z.string().nullable(),
  answeredBy: z.string().nullable(),
  how: AnswerHow.nullable(),
  /** The answer; of a refusal its reason. */
  answer: z.string().nullable(),
  visitOn: IsoDate.nullable(),
  startedCase: z.object({ id: Id, title: z.string() }).nullable(),
  /** Others from the same town, those answered last first. */
  before: z.array(LetterSummary),
  mayAnswer: z.boolean(),
}).meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

export const LetterFilter = Paging.extend({ status: LetterStatus.optional(), town: z.string().max(100).optional() });
export type LetterFilter = z.infer<typeof LetterFilter>;
export const LetterPage = page(LetterSummary).meta({ id: 'LetterPage' });
export type LetterPage = z.infer<typeof LetterPage>;
