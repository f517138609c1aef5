import type { Person } from '@samskab/contracts';
import type { Reads, SessionRow } from '@samskab/persistence';
import type { Actor } from '@samskab/policy';
import type { App } from '../app.ts';
import { realNow } from '../clock/municipal-clock.ts';
import { nobody } from '../ctx.ts';
import type { Ctx } from '../ctx.ts';
import { cookieName, readCookie } from './cookie.ts';
import { participantPerson, staffPerson } from './person.ts';
import { hashed } from './secret.ts';

/** Who the cookie says is asking; nobody when it says nothing, or nothing that is still true. */
export async function readSession(app: App, cookies: string | undefined): Promise<Ctx> {
  const secret = readCookie(cookies, cookieName(app.config));
  const session = secret && (await liveSession(app.database.read, hashed(secret)));
  const person = session ? await personOf(app.database.read, session) : null;
  const actor = person ? await actorOf(app.database.read, person) : nobody;
  return { ...app, person, actor, sessionId: session && person ? session.id : null, asked: new Set() };
}

const liveSession = (read: Reads, id: string): Promise<SessionRow | undefined> =>
  read.sessions.first({ id, expiresAt: { from: realNow() } });

async function personOf(read: Reads, session: SessionRow): Promise<Person | null> {
  if (session.participantId) return participantPerson(read, session.participantId);
  return session.personId ? staffPerson(read, session.personId) : null;
}

/** A councillor votes as a member of the bodies; everyone else is only a person. */
async function actorOf(read: Reads, { id, roles, participations }: Person): Promise<Actor> {
  const inCases = participations.map(({ caseId, role }) => ({ caseId, role }));
  const member = roles.includes('councillor') ? await read.members.first({ personId: id }) : undefined;
  return { id, roles, participations: inCases, ...(member && { memberId: member.id }) };
}
