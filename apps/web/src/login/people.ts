import type { OrgRole, Person } from '@samskab/contracts';

/** Those of the journeys first (journeys.md): the first four of these get cards. */
const first: readonly OrgRole[] = [
  'participant',
  'caseWorker',
  'councillor',
  'processDesigner',
  'councilSecretary',
  'financeOfficer',
];
const cardCount = 4;

export const roleOf = (person: Person): OrgRole | undefined => person.roles[0];

export type Choices = { cards: Person[]; others: Person[]; councillors: Person[] };

/** A card for each of the first, a row for every other, and the rest of a whole council folded away. */
export function choicesOf(people: readonly Person[]): Choices {
  const cards = first.flatMap((role) => people.find((person) => roleOf(person) === role) ?? []).slice(0, cardCount);
  const rest = people.filter((person) => !cards.includes(person));
  return {
    cards,
    others: rest.filter((person) => roleOf(person) !== 'councillor'),
    councillors: rest.filter((person) => roleOf(person) === 'councillor'),
  };
}
