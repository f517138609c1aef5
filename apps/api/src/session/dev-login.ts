import { Refusal } from '@samskab/contracts';
import type { DevLogin } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { openSession } from './open-session.ts';

/** Development and demo: be anyone of the seeded municipality. Answers the session's secret. */
export function devLogin(ctx: Ctx, { personId }: DevLogin): Promise<string> {
  if (!ctx.config.devLogin) throw new Refusal('notInProduction');
  return ctx.database.transaction(async (tx) => {
    const person = await tx.people.first({ id: personId });
    if (!person) throw new Refusal('notFound');
    return openSession(tx, { personId }, ctx.sessionId);
  });
}
