import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseBusy } from './errors.ts';

/** How long to keep trying, in ms. */
export type Patience = { total: number; shortest: number; longest: number };

/** Tries again what met a passing trouble, at random and growing distances so that rivals part; then gives it up. */
export async function repeat<T>(unit: () => Promise<T>, patience: Patience): Promise<T> {
  const giveUp = Date.now() + patience.total;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await unit();
    } catch (error) {
      if (!(error instanceof DatabaseBusy) || Date.now() > giveUp) throw error;
      await pause(distance(attempt, patience));
    }
  }
}

function distance(attempt: number, { shortest, longest }: Patience): number {
  const reach = Math.min(longest, shortest * 2 ** attempt);
  return shortest + Math.random() * (reach - shortest);
}
