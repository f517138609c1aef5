import { randomUUID } from 'node:crypto';
import type { OfferHelp, Received } from '@samskab/contracts';
import { refuseEnded } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { openCase, pageAt } from './open-pages.ts';
import { isTrapped, receipt, refuseFlood } from './received.ts';

/** Hours or things somebody offers: a contribution that waits for the case worker to get in touch. */
export async function offerHelp(ctx: Ctx, slug: string, body: OfferHelp, address: string): Promise<Received> {
  ctx.openLimits.spend('help', address);
  const page = await pageAt(ctx, slug);
  const { key, keyHash } = receipt();
  await ctx.database.transaction(async (tx) => {
    const row = await openCase(ctx, tx.read, page, 'open.write');
    refuseEnded(row);
    const caseId = row.id;
    if (isTrapped(body)) return;
    refuseFlood(await tx.helpOffers.count({ caseId, status: 'pending' }));
    const { kind, text, name, contact } = body;
    const at = await ctx.clock.now(tx.read);
    await tx.helpOffers.insert({ id: randomUUID(), caseId, kind, text, name, contact, keyHash, status: 'pending', at });
    await tx.touches.touch(caseId);
  });
  return { key };
}
