import { lapse, lapseFrame, lineBalances, paidFromOutside } from '@samskab/ledger';
import type { Line } from '@samskab/ledger';
import type { Tx } from '../tx.ts';
import { carriedOver } from './carry.ts';

/** What lapsed on a case with a year, øre. */
export type ClosedYear = { year: number; lapsed: number };

/** Midnight in Denmark between two years is 23:00 UTC: `last` still belongs to the year, `next` no longer does. */
export const yearEndOf = (year: number): { last: string; next: string } => ({
  last: `${year}-12-31T22:59:59.999Z`,
  next: `${year}-12-31T23:00:00.000Z`,
});

const caseKey = (year: number, caseId: string): string => `year-end/${year}/${caseId}`;
export const areaKey = (year: number, area: string): string => `year-end/${year}/area/${area}`;

const OUTSIDE = 'coversFromOutside';
/** [assumed] Who pays from outside, as the forms name them; a municipality may set others. */
const USUALLY = ['staten', 'en fond'];

/**
 * Ends every year before `before` on the lines of a case, each once, in order: operating money and freed money that nobody
 * set aside lapses, unless somebody outside the municipality pays it, and what was granted to be carried over comes into the year after. Called before a case's first posting
 * of a new year, so that the books are the same whoever comes first; answers what this call closed.
 */
export async function closeCaseYears(
  tx: Tx,
  { caseId, lines, before }: { caseId: string; lines: readonly Line[]; before: number },
): Promise<ClosedYear[]> {
  const [first] = (await tx.ledger.transfers({ caseId }, { limit: 1 })).items;
  const closed: ClosedYear[] = [];
  if (!first) return closed;
  const done = await closedYears(tx, caseId, first.year, before);
  for (let year = first.year; year < before; year += 1)
    if (!done.has(year)) closed.push(await closeCaseYear(tx, { caseId, lines, year }));
  return closed;
}

/** Which of the years from `first` until `before` have ended on a case. */
export async function closedYears(
  { read }: Pick<Tx, 'read'>,
  caseId: string,
  first: number,
  before: number,
): Promise<ReadonlySet<number>> {
  const years = Array.from({ length: Math.max(0, before - first) }, (_, index) => first + index);
  if (years.length === 0) return new Set();
  const done = await read.effects.find({ key: years.map((year) => caseKey(year, caseId)) });
  return new Set(years.filter((year) => done.some(({ key }) => key === caseKey(year, caseId))));
}

type Closing = { caseId: string; lines: readonly Line[]; year: number };

async function closeCaseYear(tx: Tx, closing: Closing): Promise<ClosedYear> {
  const { caseId, year } = closing;
  const key = caseKey(year, caseId);
  const { last, next } = yearEndOf(year);
  const { lapsed } = await tx.effects.once(key, 'yearEnd', last, () => lapseLines(tx, closing, key));
  for (const row of await tx.carryOvers.find({ caseId, year, status: 'granted' })) await carriedOver(tx, row, next);
  if (lapsed > 0) await tx.touches.touch(caseId);
  return { year, lapsed };
}

async function lapseLines(tx: Tx, { lines, year }: Closing, effectKey: string): Promise<{ lapsed: number }> {
  const outside = await outsideCovers(tx);
  await tx.ledger.lockAreas([...new Set(lines.map(({ area }) => area))].toSorted());
  let lapsed = 0;
  for (const line of lines) {
    const { caseId, id } = line;
    const fromOutside = paidFromOutside(await tx.ledger.movements({ caseId, line: id }), year, outside);
    const balances = lineBalances(await tx.ledger.line(line, year));
    const { transfers, moved } = lapse(line, balances, { effectKey, at: yearEndOf(year).last, year, fromOutside });
    await tx.ledger.post(transfers);
    lapsed += moved;
  }
  return { lapsed };
}

async function outsideCovers({ read }: Tx): Promise<ReadonlySet<string>> {
  const set = (await read.settings.first({ key: OUTSIDE }))?.value;
  return new Set(Array.isArray(set) ? set.map(String) : USUALLY);
}

/** Ends a year on an area's frame, once: the room lapses, and what was granted to be carried over comes into the next. */
export async function closeAreaYear(tx: Tx, area: string, year: number): Promise<void> {
  const key = areaKey(year, area);
  const { last, next } = yearEndOf(year);
  await tx.effects.once(key, 'yearEnd', last, async () => {
    await tx.ledger.lockAreas([area]);
    const { room } = lineBalances(await tx.ledger.accounts({ area, caseId: null, year }));
    const { transfers, moved } = lapseFrame(area, room, { effectKey: key, at: last, year });
    await tx.ledger.post(transfers);
    return { lapsed: moved };
  });
  const granted = await tx.carryOvers.find({ area, caseId: null, year, status: 'granted' });
  for (const row of granted) await carriedOver(tx, row, next);
}
