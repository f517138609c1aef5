import type { Reads } from '@samskab/persistence';
import { orgRoleOf } from '@samskab/policy';

/** The addresses of a role of the drawing: participants of the case, and those whose login carries the role. */
export async function recipients(read: Reads, caseId: string, role: string | undefined): Promise<string[]> {
  if (role === undefined) return [];
  const orgRole = orgRoleOf(role);
  const people = orgRole ? (await read.people.find({})).filter(({ roles }) => roles.includes(orgRole)) : [];
  const participants = await read.participants.find({ caseId, role });
  return [...new Set([...people, ...participants].map(({ email }) => email))].toSorted();
}
