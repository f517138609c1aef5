import { randomUUID } from 'node:crypto';
import { Refusal } from '@samskab/contracts';
import type { Letter, RecordLetter } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { readLetter } from './read-letter.ts';
import { receiveLetter } from './receive-letter.ts';

/** One that came on paper, by telephone or in the newspaper: its clock runs from when it came. The same id again is the same letter. */
export async function recordLetter(ctx: Ctx, body: RecordLetter, id: string = randomUUID()): Promise<Letter> {
  await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'letter.answer', {});
    if (await tx.letters.first({ id })) return;
    const now = await ctx.clock.now(tx.read);
    const { receivedAt = now, ...letter } = body;
    if (receivedAt > now) throw new Refusal('invalid', undefined, [inFuture]);
    await receiveLetter(tx, letter, receivedAt, id);
  });
  return readLetter(ctx, id);
}

const inFuture = { path: ['receivedAt'], code: 'time', message: 'Et brev kan ikke være kommet i fremtiden.' };
