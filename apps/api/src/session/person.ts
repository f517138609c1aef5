import { OrgRole } from '@samskab/contracts';
import type { Person } from '@samskab/contracts';
import type { ParticipantRow, PersonRow, Reads } from '@samskab/persistence';

const isRole = (role: string): role is OrgRole => OrgRole.safeParse(role).success;
/** Someone with a login who takes part in a case is its participant too. */
const rolesOf = ({ roles }: PersonRow, inCases: ParticipantRow[]): OrgRole[] => [
  ...roles.filter(isRole),
  ...(inCases.length > 0 ? ['participant' as const] : []),
];
const participation = ({ caseId, role }: ParticipantRow) => ({ caseId, role });

export const toPerson = (row: PersonRow, inCases: ParticipantRow[] = []): Person => ({
  id: row.id,
  name: row.name,
  roles: rolesOf(row, inCases),
  participations: inCases.map(participation),
});

/** Someone with a login, and the cases they take part in besides. */
export async function staffPerson(read: Reads, id: string): Promise<Person | null> {
  const row = await read.people.first({ id });
  return row ? toPerson(row, await read.participants.find({ personId: id })) : null;
}

/** Someone with a personal link: that one case, and nothing else. */
export async function participantPerson(read: Reads, id: string): Promise<Person | null> {
  const row = await read.participants.first({ id });
  return row ? { id: row.id, name: row.name, roles: ['participant'], participations: [participation(row)] } : null;
}
