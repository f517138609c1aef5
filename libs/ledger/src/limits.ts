import type { AccountKey, Oere } from './account.ts';
import type { LineBalances } from './line.ts';

/** A movement between two accounts, as far as the sums below look at it. */
export type Movement = { debit: AccountKey; credit: AccountKey; year: number; amount: Oere };

/**
 * What a line holds or has used of its area's frame in a budget year, øre: taken less given back. So a delegation is not
 * stretched by taking it in parts.
 */
export const takenOfFrame = (movements: readonly Movement[], year: number): Oere =>
  movements
    .filter((movement) => movement.year === year)
    .reduce((sum, { debit, credit, amount }) => {
      if (debit.state === 'room') return sum + amount;
      return credit.state === 'room' ? sum - amount : sum;
    }, 0);

/** What is left of a threshold; what an earlier year's reservation gave back stretches it no further. Without one: nothing. */
export const delegationLeft = (upTo: Oere | undefined, taken: Oere): Oere =>
  Math.max(0, (upTo ?? 0) - Math.max(0, taken));

/** The available amount of one year (rådighedsbeløb), øre. */
export type Available = { year: number; amount: Oere };

/**
 * What may still be committed on a capital line in a year, øre: the available amounts so far less all that was committed.
 * [assumed] What a year left over lasts until the project ends. Undefined when the council set none.
 */
export const availableLeft = (
  years: readonly Available[],
  { committed, used }: Pick<LineBalances, 'committed' | 'used'>,
  year: number,
): Oere | undefined => {
  if (years.length === 0) return undefined;
  const soFar = years.filter((one) => one.year <= year).reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, soFar - committed - used);
};
