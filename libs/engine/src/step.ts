import type { Handler } from './events/handler.ts';
import { handlers } from './events/handlers.ts';
import { offered } from './offered.ts';
import { advance } from './run/advance.ts';
import { accepted, openRun, type Run } from './run/run.ts';
import type { Ask } from './types/ask.ts';
import type { Event, EventOf, EventType } from './types/event.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';
import type { Refused, Step } from './types/step.ts';

/**
 * What happens next (law 1): total and deterministic, and `state` is never changed. An event is accepted when `enabled`
 * offers it, its data is valid and its id is new; one that was applied is refused as `duplicate` with the log entry that
 * holds its first outcome (law 2).
 */
export const step = (plan: Plan, state: State, event: Event, ask: Ask): Step => {
  const taken = takeStep(plan, state, event, ask);
  return 'ok' in taken ? taken : accepted(taken);
};

/** The step with what came of what, which no adapter needs; a refusal when it is none. */
export const takeStep = (plan: Plan, state: State, event: Event, ask: Ask): Run | Refused => {
  const at = state.applied.lastIndexOf(event.id);
  if (at !== -1) return { ok: false, code: 'duplicate', seq: state.seq - (state.applied.length - 1 - at) };
  return apply(plan, state, event as EventOf<EventType>, ask);
};

const apply = <T extends EventType>(plan: Plan, state: State, event: EventOf<T>, ask: Ask): Run | Refused => {
  const handler: Handler<T> = handlers[event.type as T];
  if (!offered(plan, state, event)) return absent(state, handler.names(event));
  if (isLate(state, event)) return { ok: false, code: 'stale' };
  const run = openRun(plan, state, event.at, ask);
  const change = handler.weigh(run, event);
  if (typeof change !== 'function') return { ok: false, code: 'invalid', fields: change };
  run.state.seq += 1;
  run.state.applied.push(event.id);
  change();
  advance(run);
  return run;
};

/** Decided on another state than this. */
const isLate = ({ seq }: State, event: Event): boolean =>
  'after' in event && event.after !== undefined && event.after !== seq;

/** What is not offered was there before if its instance has been: ids are numbered as they come. */
const absent = ({ next }: State, named: string): Refused => {
  const number = /^i(\d+)(?:\/|$)/.exec(named)?.[1];
  return { ok: false, code: number !== undefined && Number(number) < next ? 'stale' : 'notOffered' };
};
