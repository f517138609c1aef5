import { Refusal } from '@samskab/contracts';
import type { LinkLogin } from '@samskab/contracts';
import type { Ctx } from '../ctx.ts';
import { openSession } from './open-session.ts';
import { hashed } from './secret.ts';

/** A participant's personal link opens a session that sees the one case it was sent for. Answers its secret. */
export function linkLogin(ctx: Ctx, { token }: LinkLogin): Promise<string> {
  return ctx.database.transaction(async (tx) => {
    const participant = await tx.participants.first({ tokenHash: hashed(token) });
    if (!participant) throw new Refusal('notFound', 'Linket virker ikke længere. Bed sagsbehandleren om et nyt.');
    return openSession(tx, { participantId: participant.id }, ctx.sessionId);
  });
}
