import type { Desk, InboxKind } from '@samskab/persistence';
import { drawnRolesOf } from '@samskab/policy';
import { may } from '../authorise.ts';
import type { Ctx } from '../ctx.ts';

/** What the caller answers for: by their roles, and as the case worker for all that is nobody else's. */
export async function deskOf(ctx: Ctx): Promise<Desk> {
  const isCaseWorker = ctx.actor.roles.includes('caseWorker');
  const without = isCaseWorker ? await ctx.drawings.rolesWithoutLogin(ctx.database.read) : [];
  return {
    personId: ctx.actor.id,
    roles: [...drawnRolesOf(ctx.actor), ...without],
    unowned: isCaseWorker,
    kinds: kindsOf(ctx, isCaseWorker),
  };
}

function kindsOf(ctx: Ctx, isCaseWorker: boolean): InboxKind[] {
  const anyCase = { caseId: '', closed: false, insiders: [] };
  const mends = [true, false].some((funding) => may(ctx, 'incident.retry', { ...anyCase, funding }));
  return [
    ...(may(ctx, 'letter.answer', {}) ? (['letter'] as const) : []),
    ...(mends ? (['incident'] as const) : []),
    ...(isCaseWorker ? (['item', 'quiet'] as const) : []),
  ];
}
