import { Refusal } from '@samskab/contracts';
import type { Inbound, Moderate } from '@samskab/contracts';
import type { HelpOfferRow, OpenInputRow, TableWriter, Tx } from '@samskab/persistence';
import { authorise } from '../authorise.ts';
import { readCaseResource } from '../cases/case-resource.ts';
import type { Ctx } from '../ctx.ts';
import { givePages } from './open-pages.ts';

/** Those that wait to be read first, then the latest. */
const MOST = 200;
export type Kind = 'inputs' | 'offers';
type Sent = { caseId: string; id: string; kind: Kind };

/** What citizens sent to a case, for who moderates it. */
export async function readInbound(ctx: Ctx, caseId: string): Promise<Inbound> {
  const { read } = ctx.database;
  await mayModerate(ctx, read, caseId);
  await givePages(ctx);
  const window = { order: { at: 'desc' as const }, limit: MOST };
  const [page, inputs, offers, followers] = await Promise.all([
    read.openPages.first({ caseId }),
    read.openInputs.find({ caseId }, window),
    read.helpOffers.find({ caseId }, window),
    read.followers.count({ caseId, confirmedAt: { from: '' } }),
  ]);
  return {
    slug: page?.slug ?? null,
    inputs: inputs
      .toSorted(unreadFirst)
      .map(({ id, at, text, name, status, reason }) => ({ id, at, text, name, status, reason })),
    offers: offers.toSorted(unreadFirst).map(({ id, at, kind, text, name, contact, status, reason }) => ({
      id,
      at,
      kind,
      text,
      name,
      contact,
      status,
      reason,
    })),
    followers,
  };
}

const unreadFirst = (a: { status: string }, b: { status: string }): number =>
  Number(b.status === 'pending') - Number(a.status === 'pending');

async function mayModerate(ctx: Ctx, read: Tx['read'], caseId: string): Promise<void> {
  const row = await read.cases.first({ id: caseId });
  if (!row) throw new Refusal('notFound');
  authorise(ctx, 'open.moderate', await readCaseResource(read, row));
}

type Moderated = TableWriter<OpenInputRow> | TableWriter<HelpOfferRow>;
const table = (tx: Tx, kind: Kind): Moderated => (kind === 'inputs' ? tx.openInputs : tx.helpOffers);

/** Somebody has read it: shown from now on, or not, with a reason. Minds may change. */
export const moderate = (ctx: Ctx, sent: Sent, body: Moderate): Promise<void> =>
  onSent(ctx, sent, async (tx) => {
    const reason = body.verdict === 'rejected' ? body.reason : null;
    const moderatedAt = await ctx.clock.now(tx.read);
    const set = { status: body.verdict, reason, moderatedBy: ctx.actor.id, moderatedAt };
    await table(tx, sent.kind).update({ id: sent.id, caseId: sent.caseId }, set);
  });

/** Somebody asked to be forgotten: nothing of it is left. */
export const erase = (ctx: Ctx, sent: Sent): Promise<void> =>
  onSent(ctx, sent, async (tx) => {
    await table(tx, sent.kind).remove({ id: sent.id, caseId: sent.caseId });
  });

const onSent = (ctx: Ctx, { caseId, id, kind }: Sent, work: (tx: Tx) => Promise<void>): Promise<void> =>
  ctx.database.transaction(async (tx) => {
    await mayModerate(ctx, tx.read, caseId);
    if ((await table(tx, kind).count({ id, caseId })) === 0) throw new Refusal('notFound');
    await work(tx);
    await tx.touches.touch(caseId);
  });
