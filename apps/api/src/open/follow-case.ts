import { randomUUID } from 'node:crypto';
import type { Followed, FollowCase, OpenKey } from '@samskab/contracts';
import { Refusal } from '@samskab/contracts';
import type { CaseRow, FollowerRow, Reads } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { realNow } from '../clock/municipal-clock.ts';
import type { Ctx } from '../ctx.ts';
import { hashed, newSecret } from '../session/secret.ts';
import { questionOf } from './answer.ts';
import { Disclosed } from './disclosed.ts';
import { forgetFollower, postTo } from './follower-mail.ts';
import { openCase, pageAt } from './open-pages.ts';
import { isTrapped } from './received.ts';

/**
 * Asks an address by mail whether it wants to follow a case. The answer is the same whoever follows already: nobody
 * learns by asking who does.
 */
export async function followCase(ctx: Ctx, slug: string, body: FollowCase, address: string): Promise<void> {
  ctx.openLimits.spend('follow', address);
  const page = await pageAt(ctx, slug);
  const email = body.email.toLowerCase();
  const secret = newSecret();
  await ctx.database.transaction(async (tx) => {
    const row = await openCase(ctx, tx.read, page, 'open.write');
    // Also for one who follows already: the limit tells no more than the answer does.
    ctx.openLimits.spend('mailbox', email);
    if (isTrapped(body)) return;
    const known = await tx.followers.first({ caseId: row.id, email });
    if (known?.confirmedAt) return;
    const follower: FollowerRow = {
      ...{ id: known?.id ?? randomUUID(), caseId: row.id, email, confirmHash: hashed(secret), confirmedAt: null },
      ...{ stopKey: known?.stopKey ?? newSecret(), askedAt: realNow(), toldSeq: row.headSeq },
    };
    await tx.followers.upsert(follower);
    const question = await questionAt(ctx, tx.read, row);
    const link = `${ctx.publicUrl}/f/bekraeft#${secret}`;
    const letter = {
      id: hashed(secret).slice(0, 16),
      subject: `Vil du følge: ${question}`,
      body: asking(question, link),
    };
    await postTo(tx, follower, { ...letter, at: await ctx.clock.now(tx.read) });
  });
}

const asking = (question: string, link: string): string =>
  [
    'Hej',
    `Nogen, forhåbentlig dig selv, vil have en e-mail, når der er besluttet noget om "${question}".`,
    `Sig ja her:\n${link}`,
    'Var det ikke dig, så gør ingenting. Så får du ikke flere e-mails, og adressen bliver slettet om en uge.',
  ].join('\n\n');

export async function questionAt(ctx: Pick<Ctx, 'drawings'>, read: Reads, row: CaseRow): Promise<string> {
  const drawing = await ctx.drawings.one(read, row.versionId);
  const [agenda, items] = await Promise.all([
    read.agenda.find({ caseId: row.id }),
    read.items.find({ caseId: row.id }),
  ]);
  return questionOf({ drawing, row }, new Disclosed(drawing, row.data, { agenda, items }));
}

/** The address says itself that it wants to: from now on it is told. */
export function confirmFollowing(ctx: Ctx, { key }: OpenKey, address: string): Promise<Followed> {
  ctx.openLimits.spend('key', address);
  return ctx.database.transaction(async (tx) => {
    const follower = await tx.followers.first({ confirmHash: hashed(key) });
    const page = follower && (await tx.openPages.first({ caseId: follower.caseId }));
    if (!page) throw new Refusal('notFound', 'Linket virker ikke længere. Skriv din e-mail på siden igen.');
    const row = await openCase(ctx, tx.read, page, 'open.write');
    if (!follower.confirmedAt)
      await tx.followers.update({ id: follower.id }, { confirmedAt: realNow(), toldSeq: row.headSeq });
    return { slug: page.slug, question: await questionAt(ctx, tx.read, row) };
  });
}

/** One click: the address and what was written to it are gone. */
export function stopFollowing(ctx: Ctx, { key }: OpenKey, address: string): Promise<void> {
  ctx.openLimits.spend('key', address);
  return ctx.database.transaction(async (tx) => {
    authorise(ctx, 'open.write', { closed: false });
    const follower = await tx.followers.first({ stopKey: key });
    if (!follower) throw new Refusal('notFound');
    await forgetFollower(tx, follower);
  });
}
