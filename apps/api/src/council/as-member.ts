import type { Ctx } from '../ctx.ts';
import type { BodyOf } from './body-of.ts';

/** The caller as a member of this body: a councillor of two bodies has a seat, and so a member's id, in each. */
export function asMember(ctx: Ctx, { members }: BodyOf): Ctx {
  const { memberId: _elsewhere, ...actor } = ctx.actor;
  const own = members.find(({ personId }) => personId === actor.id);
  return { ...ctx, actor: { ...actor, ...(own && { memberId: own.id }) } };
}
