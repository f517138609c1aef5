import type { Oere } from './account.ts';
import type { TransferKind } from './transfer.ts';

type Granted = { kind: TransferKind; year: number; cover?: string | null; amount: Oere };

/**
 * What was granted on a line until the end of `year` with a cover outside the municipality (a state grant, a fund), øre.
 * `outside`: how such covers are named, in small letters.
 */
export const paidFromOutside = (movements: readonly Granted[], year: number, outside: ReadonlySet<string>): Oere =>
  movements
    .filter((movement) => movement.kind === 'grant' && movement.year <= year)
    .filter(({ cover }) => outside.has((cover ?? '').trim().toLowerCase()))
    .reduce((sum, { amount }) => sum + amount, 0);
