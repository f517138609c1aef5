import { Refusal } from '@samskab/contracts';
import type { Letter, LetterFilter, LetterPage } from '@samskab/contracts';
import type { LetterRow, Reads } from '@samskab/persistence';
import { authorise, may } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { namesOf } from '../people/names.ts';
import { letterSummary, toLetter } from './to-letter.ts';

/** How many earlier letters from the same town stand beside one. */
const BEFORE = 3;

/** A letter, what was answered, and what the same town wrote before. Throws `notFound`. */
export async function readLetter(ctx: Ctx, id: string): Promise<Letter> {
  authorise(ctx, 'letter.read', {});
  const { read } = ctx.database;
  const row = await read.letters.first({ id });
  if (!row) throw new Refusal('notFound');
  const [name, before, startedCase] = await Promise.all([
    namesOf(read, [row.answeredBy]),
    beforeOf(read, row),
    startedBy(ctx, row),
  ]);
  const mayAnswer = isUnanswered(row) && may(ctx, 'letter.answer', {});
  return toLetter(row, { name, before: before.map(letterSummary), startedCase, mayAnswer });
}

/** The one that came last first. */
export async function listLetters(ctx: Ctx, { status, town, ...paging }: LetterFilter): Promise<LetterPage> {
  authorise(ctx, 'letter.read', {});
  const where = { ...(status && { status }), ...(town && { town }) };
  const order = [{ by: 'receivedAt' as const, desc: true }, { by: 'id' as const }];
  const { items, next } = await ctx.database.read.letters.page(where, { order, ...paging });
  return { items: items.map(letterSummary), next };
}

/** A letter a case follows may still be answered by hand. */
export const isUnanswered = ({ status }: LetterRow): boolean => status === 'open' || status === 'followed';

const beforeOf = async (read: Reads, { id, town, receivedAt }: LetterRow): Promise<LetterRow[]> =>
  (
    await read.letters.find(
      { town, receivedAt: { upTo: receivedAt } },
      { order: { receivedAt: 'desc' }, limit: BEFORE + 1 },
    )
  )
    .filter((one) => one.id !== id)
    .slice(0, BEFORE);

/** Nothing is said of a case the reader may not see. */
async function startedBy(ctx: Ctx, { startedCase }: LetterRow): Promise<Letter['startedCase']> {
  const { read } = ctx.database;
  const row = startedCase === null ? undefined : await read.cases.first({ id: startedCase });
  if (!row || !may(ctx, 'case.read', await readCaseResource(read, row))) return null;
  return { id: row.id, title: row.title };
}
