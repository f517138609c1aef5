import type { Model } from '@samskab/definition';
import { compile, fold } from '@samskab/engine';
import type { Entry, Plan, State } from '@samskab/engine';
import type { CaseRow, LogEntryRow, Reads } from '@samskab/persistence';
import { InForce, movedIn } from '../history/in-force.ts';

/** A case as its log has it, with the plans it has followed. */
export type KnownCase = {
  row: CaseRow;
  log: LogEntryRow[];
  entries: Entry[];
  /** The plan it began on, and the one it follows now. */
  first: Plan;
  plan: Plan;
  planOf: (version: string) => Plan;
  state: State;
};

/** Folds a case's log: what can be asked of its state is asked of the record, not of the workflow. Undefined before it has begun. */
export async function knownCase(read: Reads, row: CaseRow): Promise<KnownCase | undefined> {
  const log = await read.log.entries(row.id);
  if (log.length === 0) return undefined;
  const inForce = new InForce(movedIn(log.map(({ seq, event }) => ({ seq, event }))), row.versionId);
  const versions = await read.versions.find({ id: inForce.versions });
  // What was published was parsed, and what the log holds was written by the engine.
  const plans = new Map(versions.map(({ id, slim }) => [id, compile(slim as Model)]));
  const planOf = (id: string): Plan => {
    const plan = plans.get(id);
    if (!plan) throw new Error(`No version ${id}`);
    return plan;
  };
  const [first, plan] = [planOf(inForce.at(0)), planOf(inForce.at(log.length))];
  const entries = log as unknown as Entry[];
  return { row, log, entries, first, plan, planOf, state: fold(first, entries, planOf) };
}
