import type { RedrawPreview } from '@samskab/contracts';
import type { Reads } from '@samskab/persistence';
import { orgRoleOf } from '@samskab/policy';
import type { Weighed } from './weigh.ts';

/** Who is written to when it happens: the roles the engine names, with how many people have them. */
export async function toldPeople(read: Reads, { taken, known, target, old }: Weighed): Promise<RedrawPreview['told']> {
  const roles = taken?.commands.flatMap((command) => (command.type === 'tell' ? command.roles : [])) ?? [];
  if (roles.length === 0) return [];
  const [people, participants] = await Promise.all([
    read.people.find({}),
    read.participants.find({ caseId: known.row.id, role: roles }),
  ]);
  return roles.map((role) => {
    const org = orgRoleOf(role);
    const staff = org === undefined ? [] : people.filter((person) => person.roles.includes(org));
    const own = participants.filter((participant) => participant.role === role);
    const emails = new Set([...staff, ...own].map(({ email }) => email));
    return { role, name: (target.drawing.role(role) ?? old.role(role))?.name ?? role, people: emails.size };
  });
}
