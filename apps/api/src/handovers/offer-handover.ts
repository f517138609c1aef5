import { Refusal } from '@samskab/contracts';
import type { Handover, OfferHandover } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { formFaults } from '../forms/form-faults.ts';
import { hidePersonal } from '../forms/personal.ts';
import { answer } from './answer.ts';
import { openHandoverFor } from './find-handover.ts';
import { readHandover } from './read-handover.ts';
import { spokenFor } from './spoken-for.ts';

/**
 * The giver documents the object's condition and offers it, which is their own acceptance. After a refusal, what is
 * mended is offered in a new round.
 */
export async function offerHandover(ctx: Ctx, id: string, { data, onBehalfOf }: OfferHandover): Promise<Handover> {
  await ctx.database.transaction(async (tx) => {
    const found = await openHandoverFor(ctx, tx, { id, action: 'handover.offer', side: 'from' });
    const { row, caseRow, drawing } = found;
    if (row.status === 'offered') throw new Refusal('handoverAnswered', 'Overdragelsen er tilbudt. Vent på svaret.');
    const faults = formFaults(drawing, drawing.form(row.node), data, caseRow.data);
    if (faults.length > 0) throw new Refusal('invalid', undefined, faults);
    const condition = await hidePersonal(tx, caseRow.id, data, drawing.isPersonal);
    const round = row.round + 1;
    const by = { personId: ctx.actor.id, onBehalfOf: spokenFor(ctx, found, 'from', onBehalfOf) };
    const at = await ctx.clock.now(tx.read);
    await answer(tx, { handoverId: id, round, side: 'from', accepted: true, reason: null, at, ...by });
    await tx.handovers.update({ id }, { status: 'offered', round, condition });
  });
  return readHandover(ctx, id);
}
