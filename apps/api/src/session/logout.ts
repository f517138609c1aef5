import type { Ctx } from '../ctx.ts';

/** The session is gone from the server, whatever the browser keeps. */
export async function logout(ctx: Ctx): Promise<void> {
  const id = ctx.sessionId;
  if (id) await ctx.database.transaction((tx) => tx.sessions.remove({ id }));
}
