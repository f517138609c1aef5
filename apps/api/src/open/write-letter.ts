import { Refusal } from '@samskab/contracts';
import type { LetterReceipt, OpenKey, OwnLetter, WriteLetter } from '@samskab/contracts';
import type { LetterRow, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { realNow } from '../clock/municipal-clock.ts';
import type { Ctx } from '../ctx.ts';
import { answerBy } from '../letters/response-clock.ts';
import { receiveLetter } from '../letters/receive-letter.ts';
import { hashed } from '../session/secret.ts';
import { isTrapped, receipt } from './received.ts';

/** A letter from anybody: a task for the municipality with a response clock, and a page for its writer alone. */
export function writeLetter(ctx: Ctx, body: WriteLetter, address: string): Promise<LetterReceipt> {
  ctx.openLimits.spend('letter', address);
  const { website: _website, ...sent } = body;
  const { key, keyHash } = receipt();
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'open.write', { closed: false });
    const at = await ctx.clock.now(tx.read);
    if (isTrapped(body)) return { key, answerBy: await answerBy(tx.read, at) };
    const letter = await receiveLetter(tx, sent, at);
    await tx.letterKeys.insert({ keyHash, letterId: letter.id });
    if (sent.fromEmail) await sendReceipt(ctx, tx, letter, key);
    return { key, answerBy: letter.answerBy };
  });
}

/** Fixed words and a link: nothing of the letter goes to an address somebody may have made up. */
async function sendReceipt(ctx: Ctx, tx: Tx, { id, fromEmail, receivedAt }: LetterRow, key: string): Promise<void> {
  if (!fromEmail) return;
  ctx.openLimits.spend('mailbox', fromEmail);
  const link = `${ctx.publicUrl}/skriv/svar#${key}`;
  await tx.notifications.upsert({
    ...{ id: `letter/${id}`, effectKey: `letter/${id}`, caseId: null, to: fromEmail, at: receivedAt },
    subject: 'Vi har fået dit brev',
    body: `Hej\n\nTak for dit brev. Her kan du se, hvornår vi senest svarer, og hvad vi svarer:\n${link}\n\nLinket er dit. Del det ikke.\n`,
    ...{ status: 'pending', attempts: 0, error: null, nextTryAt: realNow(), confidential: true },
  });
}

/** The letter as its writer sees it, by the secret of their link. */
export async function readOwnLetter(ctx: Ctx, { key }: OpenKey, address: string): Promise<OwnLetter> {
  ctx.openLimits.spend('key', address);
  authorise(ctx, 'open.read', { closed: false });
  const { read } = ctx.database;
  const known = await read.letterKeys.first({ keyHash: hashed(key) });
  const letter = known && (await read.letters.first({ id: known.letterId }));
  if (!letter) throw new Refusal('notFound', 'Linket virker ikke længere. Skriv til os igen.');
  const { town, subject, text, receivedAt, answerBy: due, status, answeredAt, how, answer, visitOn } = letter;
  const own = { town, subject, text, receivedAt, answerBy: due, status, answeredAt, how, answer, visitOn };
  return { ...own, slug: await slugOf(ctx, letter), now: await ctx.clock.now() };
}

/** The page of the case it started, where that has one. */
async function slugOf({ database: { read } }: Ctx, { startedCase }: LetterRow): Promise<string | null> {
  const row = startedCase === null ? undefined : await read.cases.first({ id: startedCase, closed: false });
  return (row && (await read.openPages.first({ caseId: row.id })))?.slug ?? null;
}
