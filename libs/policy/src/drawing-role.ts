import type { Actor, Role } from './actor.ts';
import { is, takesPartIn } from './actor.ts';
import type { DrawingRole, Side } from './resource.ts';

/** Drawings name the municipality's own people with these ids; who has the login answers for the role. */
const ORG_ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['case-worker', 'caseWorker'],
  ['finance-officer', 'financeOfficer'],
  ['chief-executive', 'chiefExecutive'],
  ['council', 'councilSecretary'],
]);

/** The product's role behind a role of a drawing; undefined for those without a login of their own. */
export const orgRoleOf = (drawingRoleId: string): Role | undefined => ORG_ROLES.get(drawingRoleId);

/** The roles of drawings a login answers for by their names; what else the municipality does is the case worker's. */
export const drawnRolesOf = ({ roles }: Actor): string[] =>
  [...ORG_ROLES].filter(([, role]) => roles.includes(role)).map(([drawn]) => drawn);

type Part = (actor: Actor, caseId: string, role: string) => boolean;

/** Who acts for a role of a drawing, by its side. What nobody with a login does, the case worker records on their behalf. */
const ACTS_FOR: Record<Side, Part> = {
  municipality: (actor, _caseId, role) => is(actor, orgRoleOf(role) ?? 'caseWorker'),
  citizens: (actor, caseId, role) => is(actor, 'caseWorker') || takesPartIn(actor, caseId, role),
  council: (actor) => is(actor, 'councilSecretary'),
  other: (actor) => is(actor, 'caseWorker'),
};

/** Whether somebody may do in a case what its drawing asks of a role; without a role it is the case worker's. */
export const actsFor = (actor: Actor, caseId: string, role: DrawingRole | undefined): boolean =>
  role ? ACTS_FOR[role.side](actor, caseId, role.id) : is(actor, 'caseWorker');
