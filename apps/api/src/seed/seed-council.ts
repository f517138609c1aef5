import { ROUTE, STANDARD_RULES } from '@samskab/council';
import type { BodyKind, BodyRules } from '@samskab/council';
import type { Cadence } from '@samskab/calendar';
import type { CandidateListRow, JsonObject, MemberRow, NewRow, Tx } from '@samskab/persistence';

/** Fictional lists; in the council's order of seats. */
const councilLists = {
  A: 'Samkøbinglisten',
  B: 'Landsbylisten',
  C: 'Torvelisten',
  D: 'Skovlisten',
  E: 'Fjordlisten',
};
/** A local council is elected by those who come. */
const localLists = { L: 'Valgt på årsmødet' };
type SeededMember = { letter: string; seat: number };
type SeededBody = {
  kind: BodyKind;
  cadence: Cadence;
  leadDays: number;
  /** Where they are this body's own. */
  rules?: Partial<BodyRules>;
  lists: Record<string, string>;
  /** Their list, and the seat they hold; in a committee that of the council. */
  members: SeededMember[];
  /** Of members who are no councillors. */
  nameOf?: (seat: number) => string;
};

const seats: [string, number][] = [
  ['A', 9],
  ['B', 7],
  ['C', 5],
  ['D', 4],
  ['E', 2],
];
const elected = seats
  .flatMap(([letter, count]) => Array<string>(count).fill(letter))
  .map((letter, index) => ({ letter, seat: index + 1 }));
const holding = (...wanted: number[]) => elected.filter(({ seat }) => wanted.includes(seat));

/**
 * The council meets on the last Wednesday, not in July, and on the third in December; committees on Tuesdays before. Money
 * goes through both committees, and the council waits for the finance committee's opinion (domain.md §§ 3–4).
 */
const bodies: SeededBody[] = [
  {
    kind: 'council',
    cadence: { weekday: 3, week: 'last', except: [7], instead: { 12: 3 } },
    // Through both committees, and the agenda out in time.
    leadDays: 14,
    rules: { route: ROUTE.filter((key) => key !== 'council'), opinionOf: 'financeCommittee' },
    lists: councilLists,
    members: elected,
  },
  {
    kind: 'financeCommittee',
    cadence: { weekday: 2, week: 3, except: [7], instead: { 12: 2 } },
    leadDays: 7,
    lists: councilLists,
    members: holding(1, 2, 10, 11, 17, 22, 26),
  },
  {
    kind: 'standingCommittee',
    cadence: { weekday: 2, week: 2, except: [7], instead: { 12: 1 } },
    leadDays: 7,
    lists: councilLists,
    members: holding(3, 4, 12, 13, 18, 23, 27),
  },
  {
    kind: 'steeringGroup',
    cadence: { weekday: 2, week: 2, except: [7], instead: { 12: 1 } },
    leadDays: 0,
    lists: councilLists,
    members: holding(5, 6, 7, 8, 9, 14, 15),
  },
  {
    kind: 'localCouncil',
    cadence: { weekday: 4, week: 1, except: [7] },
    leadDays: 0,
    lists: localLists,
    members: Array.from({ length: STANDARD_RULES.localCouncil.seats }, (_, index) => ({
      letter: 'L',
      seat: index + 1,
    })),
    nameOf: (seat) => `Medlem ${seat} af lokalrådet`,
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
  const rules = { ...STANDARD_RULES[kind], ...body.rules, cadence, leadDays };
  await tx.bodies.insert({ id: kind, key: kind, name: rules.title, kind, rules: rules as unknown as JsonObject });
  await tx.candidateLists.insert(...lists(body));
  await tx.members.insert(...members(body), ...substitutes(body));
}

const lists = ({ kind: bodyId, lists: named }: SeededBody): CandidateListRow[] =>
  Object.entries(named).map(([letter, name]) => ({ id: `${bodyId}.${letter}`, bodyId, letter, name }));

const members = ({ kind, members: those, nameOf }: SeededBody): NewRow<MemberRow>[] =>
  those.map(({ letter, seat }) => ({
    ...member(kind, letter, seat),
    name: nameOf?.(seat) ?? `Byrådsmedlem ${seat}`,
    personId: nameOf ? null : `councillor-${seat}`,
    substitute: false,
  }));

/** They take no seat of their own; their numbers go on where the council's seats end. */
const substitutes = ({ kind, lists: named }: SeededBody): NewRow<MemberRow>[] =>
  Object.keys(named).flatMap((letter, index) =>
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
