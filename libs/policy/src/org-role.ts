import type { Role } from './actor.ts';

const orgRoles: Record<string, Role> = {
  'case-worker': 'caseWorker',
  'chief-executive': 'chiefExecutive',
  'finance-officer': 'financeOfficer',
  council: 'councilSecretary',
};

/** The role a login must carry to act in a role of a drawing; undefined where only participants of the case do. */
export const orgRoleOf = (drawingRole: string): Role | undefined =>
  Object.hasOwn(orgRoles, drawingRole) ? orgRoles[drawingRole] : undefined;
