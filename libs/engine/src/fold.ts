import type { Id } from '@samskab/definition';
import { replay } from './replay.ts';
import type { Entry } from './types/log.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';

/**
 * The state a log leads to, by its events and the answers logged with them: recovery and time travel. It equals the
 * state of the run that wrote the log but for the seen-set, which remembers all of it. `planOf` gives the plan a case
 * was migrated to.
 * @throws when the log is not one that this engine wrote.
 */
export const fold = (plan: Plan, entries: Iterable<Entry>, planOf?: (version: Id) => Plan): State => {
  let state: State | undefined;
  for (const { after } of replay(plan, entries, planOf)) state = after;
  if (!state) throw new Error('an empty log is no case');
  return state;
};
