import type { Reads } from '@samskab/persistence';
import { orgRoleOf } from '@samskab/policy';

/** The addresses of roles of the drawing: participants of the case, and those whose login carries the role. */
export async function recipients(read: Reads, caseId: string, roles: string[]): Promise<string[]> {
  const orgRoles = roles.flatMap((role) => orgRoleOf(role) ?? []);
  const carries = (held: string[]): boolean => orgRoles.some((role) => held.includes(role));
  const people = orgRoles.length > 0 ? (await read.people.find({})).filter((person) => carries(person.roles)) : [];
  const participants = roles.length > 0 ? await read.participants.find({ caseId, role: roles }) : [];
  return [...new Set([...people, ...participants].map(({ email }) => email))].toSorted();
}
