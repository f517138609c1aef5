import type { Body, Disqualification, ListVotes, Sitting } from '../src/index.ts';
import { STANDARD_RULES } from '../src/index.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const SEATS: Record<string, number[]> = {
  E: [...range(1, 9), 26],
  L: range(10, 17),
  S: range(18, 23),
  T: [24, 25, 27],
};
const NAMES: Record<string, string> = { E: 'Egnslisten', L: 'Landsbylisten', S: 'Samlingslisten', T: 'Torvelisten' };

export const id = (number: number): string => `byraadsmedlem-${number}`;
export const substitute = (list: string, number = 1): string => `stedfortraeder-${list}-${number}`;

const elected = Object.entries(SEATS).flatMap(([list, numbers]) =>
  numbers.map((number) => ({ id: id(number), name: `Byrådsmedlem ${number}`, list, seat: 'member' as const })),
);
const substitutes = Object.keys(SEATS).flatMap((list) =>
  [1, 2].map((number) => ({
    id: substitute(list, number),
    name: `Stedfortræder ${list} ${number}`,
    list,
    seat: 'substitute' as const,
  })),
);

/** The council of Samkøbing: 27 seats on four lists. */
export const council: Body = {
  id: 'byraadet',
  rules: STANDARD_RULES.council,
  lists: Object.entries(NAMES).map(([letter, name]) => ({ id: letter, letter, name })),
  members: [...elected, ...substitutes],
};

/** A sitting where everybody is present but the members named. */
export const without = (...absent: number[]): Sitting => ({
  body: council,
  attendance: range(1, 27).map((number) => ({ member: id(number), present: !absent.includes(number) })),
  disqualifications: [],
});

/** A sitting where only the first so many members are present. */
export const present = (count: number): Sitting => without(...range(count + 1, 27));

export const disqualified = (number: number, part: Partial<Disqualification> = {}): Disqualification => ({
  member: id(number),
  by: 'declared',
  reason: 'Kasserer i foreningen',
  decided: 'disqualified',
  ...part,
});

export const withDisqualified = (sitting: Sitting, ...raised: Disqualification[]): Sitting => ({
  ...sitting,
  disqualifications: [...sitting.disqualifications, ...raised],
});

/** `{ E: [for, against, abstain] }` */
export const byList = (votes: Record<string, [number, number, number]>): ListVotes[] =>
  Object.entries(votes).map(([list, [yes, no, abstain]]) => ({ list, for: yes, against: no, abstain }));
