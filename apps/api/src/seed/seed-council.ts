import { STANDARD_RULES } from '@samskab/council';
import type { BodyKind } from '@samskab/council';
import type { Cadence } from '@samskab/calendar';
import type { CandidateListRow, JsonObject, MemberRow, NewRow, Tx } from '@samskab/persistence';

/** Fictional lists; in the council's order of seats. */
const names = {
  A: 'Samkøbinglisten',
  B: 'Landsbylisten',
  C: 'Torvelisten',
  D: 'Skovlisten',
  E: 'Fjordlisten',
} as const;
type Letter = keyof typeof names;
/** `members`: their list, and the seat they hold in the council. */
type SeededBody = { kind: BodyKind; cadence: Cadence; leadDays: number; members: { letter: Letter; seat: number }[] };

const seats: [Letter, number][] = [
  ['A', 9],
  ['B', 7],
  ['C', 5],
  ['D', 4],
  ['E', 2],
];
const elected = seats
  .flatMap(([letter, count]) => Array<Letter>(count).fill(letter))
  .map((letter, index) => ({ letter, seat: index + 1 }));
const holding = (...wanted: number[]) => elected.filter(({ seat }) => wanted.includes(seat));

/** The last Wednesday, not in July, and the third in December; committees meet on Tuesdays before. */
const bodies: SeededBody[] = [
  {
    kind: 'council',
    cadence: { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } },
    // Through both committees, and the agenda out in time.
    leadDays: 14,
    members: elected,
  },
  {
    kind: 'financeCommittee',
    cadence: { weekday: 2, week: 3, except: [7], instead: { 12: 2 } },
    leadDays: 7,
    members: holding(1, 2, 10, 11, 17, 22, 26),
  },
  {
    kind: 'standingCommittee',
    cadence: { weekday: 2, week: 2, except: [7], instead: { 12: 1 } },
    leadDays: 7,
    members: holding(3, 4, 12, 13, 18, 23, 27),
  },
  {
    kind: 'steeringGroup',
    cadence: { weekday: 2, week: 2, except: [7], instead: { 12: 1 } },
    leadDays: 0,
    members: holding(5, 6, 7, 8, 9, 14, 15),
  },
];
const SUBSTITUTES = 2;

/** The council of Samkøbing and its committees, with members and substitutes. Leaves a body that is there as it is. */
export async function seedCouncil(tx: Tx): Promise<void> {
  const known = new Set((await tx.bodies.find()).map(({ id }) => id));
  for (const body of bodies.filter(({ kind }) => !known.has(kind))) await seedBody(tx, body);
}

async function seedBody(tx: Tx, body: SeededBody): Promise<void> {
  const { kind, cadence, leadDays } = body;
  const rules = { ...STANDARD_RULES[kind], cadence, leadDays };
  await tx.bodies.insert({ id: kind, key: kind, name: rules.title, kind, rules: rules as unknown as JsonObject });
  await tx.candidateLists.insert(...lists(kind));
  await tx.members.insert(...members(body), ...substitutes(body));
}

const lists = (bodyId: string): CandidateListRow[] =>
  Object.entries(names).map(([letter, name]) => ({ id: `${bodyId}.${letter}`, bodyId, letter, name }));

const members = ({ kind, members }: SeededBody): NewRow<MemberRow>[] =>
  members.map(({ letter, seat }) => ({
    ...member(kind, letter, seat),
    name: `Byrådsmedlem ${seat}`,
    personId: `councillor-${seat}`,
    substitute: false,
  }));

/** They take no seat of their own; their numbers go on where the council's seats end. */
const substitutes = ({ kind }: SeededBody): NewRow<MemberRow>[] =>
  Object.keys(names).flatMap((letter, index) =>
    Array.from({ length: SUBSTITUTES }, (_, nth) => ({
      ...member(kind, letter, elected.length + 1 + index * SUBSTITUTES + nth),
      name: `${nth + 1}. stedfortræder, liste ${letter}`,
      substitute: true,
    })),
  );

const member = (bodyId: string, letter: string, seat: number) => ({
  id: `${bodyId}.${seat}`,
  bodyId,
  listId: `${bodyId}.${letter}`,
  seat,
});
