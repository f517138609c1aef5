import type { Id } from '@samskab/definition';
import { replayedAsk } from './asks/replayed-ask.ts';
import { begin } from './begin.ts';
import { step } from './step.ts';
import type { Ask } from './types/ask.ts';
import type { Entry } from './types/log.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';
import type { Step } from './types/step.ts';

/**
 * The state a log leads to, by its events and the answers logged with them: recovery and time travel. It equals the
 * state of the run that wrote the log but for the seen-set, which remembers all of it. `planOf` gives the plan a case
 * was migrated to.
 * @throws when the log is not one that this engine wrote.
 */
export const fold = (plan: Plan, entries: Iterable<Entry>, planOf?: (version: Id) => Plan): State => {
  let state: State | undefined;
  let current = plan;
  for (const { event, answers } of entries) {
    if (event.type === 'migrated') current = planOf?.(event.version) ?? current;
    const { ask, done } = replayedAsk(answers);
    state = stateOf(taken(current, state, event, ask), event.id);
    done();
  }
  if (!state) throw new Error('an empty log is no case');
  return state;
};

const taken = (plan: Plan, state: State | undefined, event: Entry['event'], ask: Ask): Step => {
  if (event.type === 'begun') return begin(plan, event.input, event, ask);
  if (!state) throw new Error('a log begins with its beginning');
  return step(plan, state, event, ask);
};

const stateOf = (taken: Step, event: Id): State => {
  if (!taken.ok) throw new Error(`${event} is in the log, and refused: ${taken.code}`);
  return taken.state;
};
