import { createHash } from 'node:crypto';
import { OrgRole, Refusal } from '@samskab/contracts';
import type { PersonRow, Tx } from '@samskab/persistence';
import type { OidcClient } from '../../config.ts';
import type { Claims } from './claims.ts';

/**
 * The person a provider names. Known by issuer and subject; the first time by the e-mail address the municipality has
 * entered (members of the bodies are), which then belongs to that subject; else a new person, if the provider gives a role.
 * The provider's roles count where it has any. @throws `noRole`
 */
export async function personOf(tx: Tx, claims: Claims, settings: OidcClient): Promise<PersonRow> {
  const subject = createHash('sha256').update(`${claims.iss}\n${claims.sub}`).digest('hex');
  const known = await knownPerson(tx, subject, claims);
  const roles = rolesOf(claims, settings) ?? known?.roles ?? [];
  if (roles.length === 0) throw new Refusal('noRole');
  const names = { name: claims.name ?? known?.name ?? claims.email, email: claims.email };
  const person: PersonRow = { id: subject.slice(0, 32), bodies: [], ...known, ...names, subject, roles };
  await tx.people.upsert(person);
  return person;
}

async function knownPerson(tx: Tx, subject: string, claims: Claims): Promise<PersonRow | undefined> {
  const bound = await tx.people.first({ subject });
  if (bound || !claims.email_verified) return bound;
  const entered = await tx.people.first({ email: claims.email });
  // An address that has become another's opens nothing of whom it was before.
  if (entered?.subject) throw new Refusal('loginFailed', 'the address belongs to another subject');
  return entered;
}

/** Nothing when the provider says nothing of roles: then what the municipality has entered stands. */
function rolesOf(claims: Claims, { rolesClaim, roleOf }: OidcClient): OrgRole[] | null {
  const said = claims[rolesClaim];
  if (said === undefined || said === null) return null;
  const words = (Array.isArray(said) ? said : [said]).filter((word): word is string => typeof word === 'string');
  const roles = words.map((word) => roleOf[word] ?? word).filter((role) => OrgRole.safeParse(role).success);
  return [...new Set(roles as OrgRole[])];
}
