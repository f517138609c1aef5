import type { OrgRole, Person } from '@samskab/contracts';

/** The four of the journeys, in their order (journeys.md): they get cards. */
const first: readonly OrgRole[] = ['participant', 'caseWorker', 'councillor', 'processDesigner'];

export const roleOf = (person: Person): OrgRole | undefined => person.roles[0];

/** One card for each of the four, and everyone else on a list. */
export function cardsAndOthers(people: readonly Person[]): { cards: Person[]; others: Person[] } {
  const chosen = first.flatMap((role) => people.find((person) => roleOf(person) === role) ?? []);
  const cards = chosen.length > 0 ? chosen : people.slice(0, 4);
  return { cards, others: people.filter((person) => !cards.includes(person)) };
}
