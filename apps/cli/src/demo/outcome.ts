import { historyEvents } from './history-events.ts';
import { invariants } from './invariants/all.ts';
import { imbalances } from './ledger-balance.ts';
import type { Performance } from './performance.ts';
import { gatherRecords } from './records.ts';
import type { Records } from './records.ts';
import type { Chosen } from './scenario.ts';

/** What came of an invariant: kept when nothing breaks it. */
export type Finding = { id: string; promise: string; breaches: string[] };

/** A story that has been played, with all that is to be said of it. */
export type Outcome = {
  chosen: Chosen;
  /** Whether it reached the end that was told. */
  ended: boolean;
  records: Records;
  findings: Finding[];
  imbalances: string[];
  /** Where it went otherwise than it was told. */
  faults: string[];
  commands: number;
  /** Undefined when its Temporal is not known. */
  historyEvents: number | undefined;
};

export async function outcomeOf(performance: Performance, temporalAddress?: string): Promise<Outcome> {
  const { chosen, live } = performance;
  const { one } = await performance.end();
  const records = await gatherRecords(live);
  const findings = invariants.map(({ id, promise, breaches }) => ({ id, promise, breaches: breaches(records) }));
  return {
    chosen,
    ended: one.outcome?.node === chosen.variant.ends,
    records,
    findings,
    imbalances: imbalances(records.books),
    faults: performance.faults,
    commands: performance.commands,
    historyEvents: temporalAddress === undefined ? undefined : await historyEvents(temporalAddress, live.id),
  };
}

export const isAsTold = ({ ended, findings, imbalances: off, faults }: Outcome): boolean =>
  ended && off.length === 0 && faults.length === 0 && findings.every(({ breaches }) => breaches.length === 0);
