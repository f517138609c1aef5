import { Refusal } from '@samskab/contracts';
import type { Handover, RefuseHandover } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { answer } from './answer.ts';
import { openHandoverFor } from './find-handover.ts';
import { readHandover } from './read-handover.ts';
import { spokenFor } from './spoken-for.ts';

/** A no, with its reason (domain.md I11). It stays in its node until the giver has mended it and offers again. */
export async function refuseHandover(ctx: Ctx, id: string, body: RefuseHandover): Promise<Handover> {
  const { side, reason, onBehalfOf } = body;
  await ctx.database.transaction(async (tx) => {
    const found = await openHandoverFor(ctx, tx, { id, action: 'handover.refuse', side });
    if (found.row.status !== 'offered') throw new Refusal('handoverNotOffered');
    const by = { personId: ctx.actor.id, onBehalfOf: spokenFor(ctx, found, side, onBehalfOf) };
    const at = await ctx.clock.now(tx.read);
    await answer(tx, { handoverId: id, round: found.row.round, side, accepted: false, reason, at, ...by });
    await tx.handovers.update({ id }, { status: 'refused' });
  });
  return readHandover(ctx, id);
}
