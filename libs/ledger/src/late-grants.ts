import type { Oere } from './account.ts';
import type { TransferKind } from './transfer.ts';

type Granted = { kind: TransferKind; year: number; at: string; amount: Oere };

/**
 * What was granted on a line for the year after `year`, øre. [assumed] From the instant `since` on, the next year's budget
 * stands, and what is granted is granted for it.
 */
export const grantedForNextYear = (movements: readonly Granted[], year: number, since: string): Oere =>
  movements
    .filter((movement) => movement.kind === 'grant' && movement.year === year && movement.at >= since)
    .reduce((sum, { amount }) => sum + amount, 0);
