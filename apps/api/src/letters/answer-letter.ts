import { Refusal } from '@samskab/contracts';
import type { AnswerLetter, Letter, RefuseLetter } from '@samskab/contracts';
import type { LetterRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { mailAnswer } from './mail-answer.ts';
import { isUnanswered, readLetter } from './read-letter.ts';

type Answer = Pick<LetterRow, 'status' | 'how' | 'answer' | 'visitOn'>;

/** Records who answered, when and how. What is answered in writing is mailed to who left an address. */
export const answerLetter = (ctx: Ctx, id: string, { how, text, visitOn }: AnswerLetter): Promise<Letter> =>
  settle(ctx, id, { status: 'answered', how, answer: text, visitOn: how === 'visit' ? (visitOn ?? null) : null });

/** A no, never without its reason (domain.md I11). */
export const refuseLetter = (ctx: Ctx, id: string, { reason }: RefuseLetter): Promise<Letter> =>
  settle(ctx, id, { status: 'refused', how: 'writing', answer: reason, visitOn: null });

async function settle(ctx: Ctx, id: string, answer: Answer): Promise<Letter> {
  await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'letter.answer', {});
    const row = await heldLetter(tx, id);
    if (isRepeated(ctx, row, answer)) return;
    if (!isUnanswered(row)) throw new Refusal('letterAnswered');
    const at = await ctx.clock.now(tx.read);
    await tx.letters.update({ id }, { ...answer, answeredAt: at, answeredBy: ctx.actor.id });
    await mailAnswer(tx, { ...row, ...answer }, at);
  });
  return readLetter(ctx, id);
}

export async function heldLetter(tx: Tx, id: string): Promise<LetterRow> {
  const [row] = await tx.letters.lock({ id });
  if (!row) throw new Refusal('notFound');
  return row;
}

/** The same once more, from a page that did not hear the first answer. */
const isRepeated = ({ actor }: Ctx, row: LetterRow, { status, how, answer, visitOn }: Answer): boolean =>
  row.answeredBy === actor.id &&
  row.status === status &&
  row.how === how &&
  row.answer === answer &&
  row.visitOn === visitOn;
