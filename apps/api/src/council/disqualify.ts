import { Refusal } from '@samskab/contracts';
import type { ClaimDisqualification, DecideDisqualification, Item } from '@samskab/contracts';
import { decideImpartiality } from '@samskab/council';
import type { Decision } from '@samskab/council';
import type { Ctx } from '../ctx.ts';
import { asMember } from './as-member.ts';
import { openItemFor } from './find-item.ts';
import { readItem } from './read-item.ts';
import { granted } from './refused.ts';

/** A member declares to be disqualified in an item, or is named; what has been decided stands until it is decided again. */
export async function claimDisqualification(ctx: Ctx, itemId: string, body: ClaimDisqualification): Promise<Item> {
  const { memberId, reason } = body;
  await ctx.database.transaction(async (tx) => {
    const action = 'council.declareDisqualified';
    const found = await openItemFor(ctx, tx, { id: itemId, action, memberId });
    if (!found.body.members.some(({ id }) => id === memberId)) throw new Refusal('notFound', 'Medlemmet findes ikke.');
    const own = asMember(ctx, found.body).actor.memberId === memberId;
    const declaredBy = own ? memberId : ctx.actor.id;
    const raised = found.record.disqualifications.find((row) => row.memberId === memberId);
    // A claim that is delivered again, after the body has found on it, must not open the question anew.
    if (raised && raised.status !== 'claimed') return;
    await tx.agenda.setDisqualification({ itemId, memberId, reason, declaredBy, status: 'claimed' });
    await tx.agenda.update({ id: itemId }, { status: 'open' });
  });
  return readItem(ctx, itemId);
}

type Which = { itemId: string; memberId: string };

/** What the body found about a member, as a rule without the member (kommunestyrelsesloven § 14). */
export async function decideDisqualification(ctx: Ctx, which: Which, body: DecideDisqualification): Promise<Item> {
  const { itemId, memberId } = which;
  await ctx.database.transaction(async (tx) => {
    const found = await openItemFor(ctx, tx, { id: itemId, action: 'council.disqualify' });
    const raised = found.record.disqualifications.find((row) => row.memberId === memberId);
    if (!raised) throw new Refusal('notFound', 'Ingen har sagt, at medlemmet er inhabilt.');
    const finding = body.disqualified ? 'disqualified' : 'impartial';
    const { decided } = granted(
      decideImpartiality({ sitting: found.sitting, member: memberId, finding, decision: decisionOf(body) }),
    );
    if (decided !== finding) throw new Refusal('outcomeMismatch', 'Stemmerne siger det modsatte. Ret det ene.');
    await tx.agenda.setDisqualification({ ...raised, status: body.disqualified ? 'disqualified' : 'cleared' });
  });
  return readItem(ctx, itemId);
}

const decisionOf = ({ votes }: DecideDisqualification): Decision =>
  votes ? { kind: 'totals', votes } : { kind: 'withoutVote' };
