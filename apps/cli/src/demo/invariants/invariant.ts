import type { Records } from '../records.ts';

/** A promise of co-creation (domain.md § 2) that the records of a case can keep or break. */
export type Invariant = {
  /** Its number there. */
  id: string;
  /** The promise, for the screen. */
  promise: string;
  /** What breaks it; none when it is kept. */
  breaches(records: Records): string[];
};
