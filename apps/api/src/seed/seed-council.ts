import { STANDARD_RULES } from '@samskab/council';
import type { CandidateListRow, JsonObject, MemberRow, NewRow, Tx } from '@samskab/persistence';

/** How many seats each fictional list holds: 27 in all. */
const lists = { A: 9, B: 7, C: 5, D: 4, E: 2 };
const COUNCIL = 'council';

/** The council of Samkøbing with its members and one substitute per list. Does nothing where there is one. */
export async function seedCouncil(tx: Tx): Promise<void> {
  if (await tx.bodies.first({ id: COUNCIL })) return;
  const rules = STANDARD_RULES.council;
  await tx.bodies.insert({
    id: COUNCIL,
    key: COUNCIL,
    name: rules.title,
    kind: rules.kind,
    rules: rules as JsonObject,
  });
  await tx.candidateLists.insert(...Object.keys(lists).map(list));
  await tx.members.insert(...elected(), ...substitutes());
}

const listId = (letter: string): string => `${COUNCIL}.${letter}`;

const list = (letter: string): CandidateListRow => ({
  id: listId(letter),
  bodyId: COUNCIL,
  letter,
  name: `Liste ${letter}`,
});

function elected(): NewRow<MemberRow>[] {
  const letters = Object.entries(lists).flatMap(([letter, seats]) => Array<string>(seats).fill(letter));
  return letters.map((letter, index) => ({
    ...member(letter, index + 1, `Byrådsmedlem ${index + 1}`),
    personId: `councillor-${index + 1}`,
    substitute: false,
  }));
}

/** They take no seat of their own; their numbers go on where the seats end. */
const substitutes = (): NewRow<MemberRow>[] =>
  Object.keys(lists).map((letter, index) => ({
    ...member(letter, STANDARD_RULES.council.seats + index + 1, `Stedfortræder ${letter}`),
    substitute: true,
  }));

const member = (letter: string, seat: number, name: string) => ({
  id: `${COUNCIL}.${seat}`,
  bodyId: COUNCIL,
  listId: listId(letter),
  seat,
  name,
});
