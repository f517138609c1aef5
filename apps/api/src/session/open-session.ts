import { realNow } from '../clock/municipal-clock.ts';
import type { Tx } from '@samskab/persistence';
import { SESSION_MS } from './cookie.ts';
import { hashed, newSecret } from './secret.ts';

type Whose = { personId: string } | { participantId: string };

/** A new session for every login, never the one that came with the request: nobody can plant a session to be logged into. */
export async function openSession(tx: Tx, whose: Whose, previous: string | null): Promise<string> {
  const secret = newSecret();
  if (previous) await tx.sessions.remove({ id: previous });
  await tx.sessions.remove({ expiresAt: { below: realNow() } });
  await tx.sessions.insert({ ...whose, id: hashed(secret), createdAt: realNow(), expiresAt: realNow(SESSION_MS) });
  return secret;
}
