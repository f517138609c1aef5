import { Refusal } from '@samskab/contracts';
import type { Ctx } from '../../ctx.ts';
import { openSession } from '../open-session.ts';
import { personOf } from './person-of.ts';
import type { Begun } from './relying-party.ts';

/** The provider has answered: a session for whom it names. Answers the session's secret. */
export async function oidcLogin(ctx: Ctx, query: string, begun: Begun): Promise<string> {
  const { relyingParty } = ctx;
  if (!relyingParty || !ctx.config.oidc) throw new Refusal('loginMissing');
  const claims = await relyingParty.finish(query, begun);
  const { oidc } = ctx.config;
  return ctx.database.transaction(async (tx) => {
    const person = await personOf(tx, claims, oidc);
    return openSession(tx, { personId: person.id }, ctx.sessionId);
  });
}
