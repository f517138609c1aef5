import { randomUUID } from 'node:crypto';
import type { GiveInput, Received } from '@samskab/contracts';
import { refuseEnded } from '../cases/find-case.ts';
import type { Ctx } from '../ctx.ts';
import { openCase, pageAt } from './open-pages.ts';
import { isTrapped, receipt, refuseFlood } from './received.ts';

/** Words of a citizen to a case: kept, and shown when a case worker has read them. */
export async function giveInput(ctx: Ctx, slug: string, body: GiveInput, address: string): Promise<Received> {
  ctx.openLimits.spend('input', address);
  const page = await pageAt(ctx, slug);
  const { key, keyHash } = receipt();
  await ctx.database.transaction(async (tx) => {
    const row = await openCase(ctx, tx.read, page, 'open.write');
    refuseEnded(row);
    const caseId = row.id;
    if (isTrapped(body)) return;
    refuseFlood(await tx.openInputs.count({ caseId, status: 'pending' }));
    const at = await ctx.clock.now(tx.read);
    const { text, name } = body;
    await tx.openInputs.insert({ id: randomUUID(), caseId, text, name: name || null, keyHash, status: 'pending', at });
    await tx.touches.touch(caseId);
  });
  return { key };
}
