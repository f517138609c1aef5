import type { OrgRole, Person } from '@samskab/contracts';

/** Those of the journeys who log in (journeys.md); the citizen does not. */
export type CardRole = 'caseWorker' | 'councillor' | 'processDesigner';
const cardRoles: readonly CardRole[] = ['caseWorker', 'councillor', 'processDesigner'];

const roleOf = (person: Person): OrgRole | undefined => person.roles[0];

export type Choices = { cards: { role: CardRole; person: Person }[]; others: Person[]; councillors: Person[] };

/** A card for each of the journeys, a word for every other, and the rest of a whole council folded away. */
export function choicesOf(people: readonly Person[]): Choices {
  const cards = cardRoles.flatMap((role) => {
    const person = people.find((one) => roleOf(one) === role);
    return person ? [{ role, person }] : [];
  });
  const carded = new Set(cards.map(({ person }) => person.id));
  const rest = people.filter((person) => !carded.has(person.id) && roleOf(person) !== 'participant');
  return {
    cards,
    others: rest.filter((person) => roleOf(person) !== 'councillor'),
    councillors: rest.filter((person) => roleOf(person) === 'councillor'),
  };
}
