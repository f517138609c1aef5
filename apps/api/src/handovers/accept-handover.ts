import { Refusal } from '@samskab/contracts';
import type { AcceptHandover, Command } from '@samskab/contracts';
import type { Tx } from '@samskab/persistence';
import { submit } from '../commands/submit.ts';
import type { Prepared } from '../commands/submit.ts';
import type { Ctx } from '../ctx.ts';
import { answer } from './answer.ts';
import { openHandoverFor } from './find-handover.ts';
import { spokenFor } from './spoken-for.ts';

/** Who accepts what was offered is the second of two: then, and only then, the case hears of it, once. */
export const acceptHandover = (ctx: Ctx, id: string, handoverId: string, body: AcceptHandover): Promise<Command> =>
  submit(ctx, {
    id,
    kind: 'acceptHandover',
    request: { handoverId, ...body },
    prepare: (tx, at) => prepare(ctx, tx, handoverId, body, at),
  });

async function prepare(
  ctx: Ctx,
  tx: Tx,
  handoverId: string,
  { side, onBehalfOf }: AcceptHandover,
  at: string,
): Promise<Prepared> {
  const found = await openHandoverFor(ctx, tx, { id: handoverId, action: 'handover.accept', side });
  const { row } = found;
  if (row.status !== 'offered') throw new Refusal('handoverNotOffered');
  const spoken = spokenFor(ctx, found, side, onBehalfOf);
  const by = { personId: ctx.actor.id, onBehalfOf: spoken };
  await answer(tx, { handoverId, round: row.round, side, accepted: true, reason: null, at, ...by });
  await tx.handovers.update({ id: handoverId }, { status: 'accepted' });
  return {
    caseId: row.caseId,
    event: { type: 'itemDecided', item: row.commandId, outcome: 'accepted', data: row.condition },
    onBehalfOf: spoken ?? undefined,
  };
}
