/** The roles of a person in the product. `participant` comes with cases, `public` is everybody without a session. */
export const ROLES = [
  'processDesigner',
  'caseWorker',
  'councillor',
  'councilSecretary',
  'financeOfficer',
  'participant',
  'chiefExecutive',
  'auditor',
  'administrator',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody's part in one case: the case, and the role of its drawing (`bus-association`). */
export type Participation = { caseId: string; role: string };

/** Who asks. `memberId`: the councillor's id in the council's bodies. */
export type Actor = {
  id: string;
  roles: readonly Role[];
  participations: readonly Participation[];
  memberId?: string;
};

const KNOWN: ReadonlySet<string> = new Set(ROLES);
const OUTSIDE: ReadonlySet<Role> = new Set<Role>(['participant', 'public']);

/** A role nobody knows grants nothing, and someone with no known role is nobody. */
export const hasKnownRole = (actor: Actor): boolean => actor.roles.some((role) => KNOWN.has(role));

export const is = (actor: Actor, ...roles: Role[]): boolean => roles.some((role) => actor.roles.includes(role));

/** Everyone with a login at the municipality or in its council. */
export const isStaff = (actor: Actor): boolean => actor.roles.some((role) => KNOWN.has(role) && !OUTSIDE.has(role));

export const takesPartIn = (actor: Actor, caseId: string, role?: string): boolean =>
  is(actor, 'participant') &&
  actor.participations.some((part) => part.caseId === caseId && (role === undefined || part.role === role));
