import type { Id } from '@samskab/definition';
import { replayedAsk } from './asks/replayed-ask.ts';
import { takeBegin } from './begin.ts';
import type { Birth, Run } from './run/run.ts';
import { takeStep } from './step.ts';
import type { Ask } from './types/ask.ts';
import type { Command } from './types/command.ts';
import type { Entry } from './types/log.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';
import type { Refused } from './types/step.ts';

/** One entry of a log as it happened: by which plan, from what state to what, and what came of what. */
export type Replayed = {
  event: Entry['event'];
  plan: Plan;
  /** Absent before the beginning. */
  before: State | undefined;
  after: State;
  commands: Command[];
  births: Birth[];
};

/**
 * A log entry by entry, with the answers it holds. `planOf` gives the plan a case was migrated to.
 * @throws when the log is not one that this engine wrote.
 */
export function* replay(plan: Plan, entries: Iterable<Entry>, planOf?: (version: Id) => Plan): Generator<Replayed> {
  let before: State | undefined;
  let current = plan;
  for (const { event, answers } of entries) {
    if (event.type === 'migrated') current = planOf?.(event.version) ?? current;
    const { ask, done } = replayedAsk(answers);
    const { state: after, commands, births } = runOf(taken(current, before, event, ask), event.id);
    done();
    yield { event, plan: current, before, after, commands, births };
    before = after;
  }
}

const taken = (plan: Plan, state: State | undefined, event: Entry['event'], ask: Ask): Run | Refused => {
  if (event.type === 'begun') return takeBegin(plan, event.input, event, ask);
  if (!state) throw new Error('a log begins with its beginning');
  return takeStep(plan, state, event, ask);
};

const runOf = (taken: Run | Refused, event: Id): Run => {
  if ('ok' in taken) throw new Error(`${event} is in the log, and refused: ${taken.code}`);
  return taken;
};
