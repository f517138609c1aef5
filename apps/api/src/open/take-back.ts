import { Refusal } from '@samskab/contracts';
import type { OpenKey } from '@samskab/contracts';
import { authorise } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';
import { hashed } from '../session/secret.ts';

/** Who sent something takes it back: the row is gone, whatever had become of it. */
export async function takeBack(ctx: Ctx, { key }: OpenKey, address: string): Promise<void> {
  ctx.openLimits.spend('key', address);
  const keyHash = hashed(key);
  await ctx.database.transaction(async (tx) => {
    authorise(ctx, 'open.write', { closed: false });
    const sent = (await tx.openInputs.first({ keyHash })) ?? (await tx.helpOffers.first({ keyHash }));
    if (!sent) throw new Refusal('notFound');
    await tx.openInputs.remove({ keyHash });
    await tx.helpOffers.remove({ keyHash });
    await tx.touches.touch(sent.caseId);
  });
}
