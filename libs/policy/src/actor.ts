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

/** A citizen's (or anyone's) part in one case: the case and the role of its drawing (`bus-association`). */
export type Participation = { caseId: string; role: string };

/** Who asks. `memberId`: the councillor's id in the council's bodies. */
export type Actor = {
  id: string;
  roles: readonly Role[];
  participations: readonly Participation[];
  memberId?: string;
};
