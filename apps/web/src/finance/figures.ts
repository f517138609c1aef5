import type { AreaPosting, AreaYear, FinanceLine } from '@samskab/contracts';
import { money } from '../format/money.ts';

/** Stands where there is nothing. */
export const NOTHING = '–';

/** In a table whose heading says kroner: "8.400.000", and a dash where there is nothing. */
export const kroner = (ore: number): string => (ore === 0 ? NOTHING : money(ore).replace(/ kr\.$/, ''));

/** What the area has to dispose of grew, shrank or stayed. */
export function signOf({ from, to, refused }: AreaPosting): -1 | 0 | 1 {
  if (refused !== null) return 0;
  if (to === 'room') return 1;
  return from === 'room' || to === 'reallocated' ? -1 : 0;
}

export const frameOf = ({ opened, carriedIn, received }: AreaYear): number => opened + carriedIn + received;

/** What a frame has become, in the order it is drawn. */
export const partsOf = ({ used, reallocated, lapsed, room }: AreaYear) =>
  [
    { key: 'used' as const, amount: used },
    { key: 'moved' as const, amount: reallocated },
    { key: 'lapsed' as const, amount: lapsed },
    { key: 'room' as const, amount: room },
  ].filter(({ key, amount }) => amount !== 0 || key === 'used' || key === 'room');

const grantOps = new Set(['openFrame', 'grant', 'carryOver', 'reallocate']);

/** The year's frame, and what the council has added: whatever made money granted. */
export const grantsAmong = (postings: readonly AreaPosting[]): AreaPosting[] =>
  postings
    .filter(({ op, to, refused }) => refused === null && grantOps.has(op) && (to === 'room' || op === 'grant'))
    .toReversed();

export const setAside = ({ reserved, committed }: FinanceLine): number => reserved + committed;

export const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The year looked at: the one asked for, else today's, else the last there is. */
export function yearShown(years: readonly AreaYear[], asked: number | undefined, now: string): AreaYear | undefined {
  const find = (year: number | undefined) => years.find((one) => one.year === year);
  return find(asked) ?? find(Number(now.slice(0, 4))) ?? years.at(-1);
}
