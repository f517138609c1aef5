import type { Actor } from '@samskab/policy';
import { orgRoleOf } from '@samskab/policy';

/** Whether the actor themselves stands in a role of the drawing: by their login, or as a participant of the case. */
export function hasRole({ roles, participations }: Actor, caseId: string, role: string | null): boolean {
  if (role === null) return false;
  const org = orgRoleOf(role);
  const takesPart = participations.some((part) => part.caseId === caseId && part.role === role);
  return takesPart || (org !== undefined && roles.includes(org));
}
