import { fromLocal, resolveTime, usualCalendar } from '@samskab/calendar';
import type { Id } from '@samskab/definition';
import {
  begin,
  computedAsk,
  enabled,
  step,
  timerEventId,
  workEventId,
  type Data,
  type Entry,
  type Event,
  type FieldFault,
  type Offer,
  type State,
  type Step,
} from '@samskab/engine';
import { evaluate } from '@samskab/expression';
import { framesOf, type Stage } from './frame.ts';
import { postedBy } from './money.ts';

/** A case that is tried out: its log, and what the clock shows (ISO UTC). Nothing else is kept of it. */
export type Trial = { log: readonly Entry[]; state: State; now: string };
export type Tried = { ok: true; trial: Trial } | { ok: false; fields: FieldFault[] };

/** What a person can let happen. */
export type Deed =
  | { do: 'complete'; task: Id; data: Data }
  | { do: 'decide'; item: Id; outcome: string; data: Data }
  | { do: 'retry'; incident: Id };

const ask = computedAsk({
  evaluate,
  resolveTime: (time, from, evaluateFeel) =>
    resolveTime({ time, from, evaluate: evaluateFeel, calendar: usualCalendar }),
});

/** One event of work follows the other; more than this in a row is a circle that the problems tell of. */
const mostWork = 500;

const refused = (taken: Extract<Step, { ok: false }>): Tried => ({
  ok: false,
  fields: taken.code === 'invalid' ? taken.fields : [],
});

const taken = ({ log, now }: Pick<Trial, 'log' | 'now'>, event: Entry['event'], step: Step): Tried =>
  step.ok
    ? { ok: true, trial: { log: [...log, { event, answers: step.answers }], state: step.state, now } }
    : refused(step);

function happens({ plan }: Stage, trial: Trial, event: Event): Tried {
  return taken(trial, event, step(plan, trial.state, event, ask));
}

/** The first work that nobody has done yet; what stands still waits for a person. */
function workOf({ pending, incidents }: State): { id: Id; attempt: number; funding: boolean } | undefined {
  const still = new Set(incidents.map(({ instance }) => instance));
  for (const command of pending) {
    if (command.type === 'run' && !still.has(command.id))
      return { id: command.id, attempt: command.attempt, funding: command.work === 'funding' };
    if (command.type === 'undo') return { id: command.id, attempt: command.attempt, funding: false };
  }
  return undefined;
}

/** The ledger has a say: what it refuses is refused in the trial too. */
function resultOf(stage: Stage, trial: Trial, work: NonNullable<ReturnType<typeof workOf>>): Event {
  const meta = { id: workEventId(work.id, work.attempt), at: trial.now, work: work.id, data: {} };
  const done: Event = { ...meta, type: 'workDone' };
  if (!work.funding) return done;
  const before = postedBy(stage, trial.log)?.refusals.length ?? 0;
  const asked = happens(stage, trial, done);
  const refusal = asked.ok ? postedBy(stage, asked.trial.log)?.refusals[before] : undefined;
  if (!refusal) return done;
  return { ...meta, type: 'workRefused', code: refusal.refused, data: { message: refusal.message } };
}

/** What the municipality's own systems do by themselves is done at once. */
function performed(stage: Stage, tried: Tried): Tried {
  let at = tried;
  for (let n = 0; at.ok && n < mostWork; n += 1) {
    const work = workOf(at.trial.state);
    if (!work) return at;
    at = happens(stage, at.trial, resultOf(stage, at.trial, work));
  }
  return at;
}

/** Begins at ten in the morning of a day. `start`: which beginning, where there are several. */
export function beginTrial(stage: Stage, input: Data, day: string, start?: Id): Tried {
  const now = fromLocal({ day, ms: 10 * 3_600_000 });
  const event = { type: 'begun' as const, id: 'begun', at: now, input, ...(start !== undefined && { start }) };
  return performed(stage, taken({ log: [], now }, event, begin(stage.plan, input, event, ask)));
}

const events: { [D in Deed['do']]: (deed: Extract<Deed, { do: D }>, meta: { id: Id; at: string }) => Event } = {
  complete: ({ task, data }, meta) => ({ ...meta, type: 'taskCompleted', task, data }),
  decide: ({ item, outcome, data }, meta) => ({ ...meta, type: 'itemDecided', item, outcome, data }),
  retry: ({ incident }, meta) => ({ ...meta, type: 'incidentRetried', incident }),
};

/** Somebody acts, and what follows by itself follows. */
export function act(stage: Stage, trial: Trial, deed: Deed): Tried {
  const meta = { id: `d${trial.log.length}`, at: trial.now };
  return performed(stage, happens(stage, trial, events[deed.do](deed as never, meta)));
}

/** Time goes to an instant (ISO UTC); whatever is due on the way happens, in its order. Never goes back. */
export function jump(stage: Stage, trial: Trial, to: string): Tried {
  let at: Tried = { ok: true, trial };
  for (let n = 0; at.ok && n < mostWork; n += 1) {
    const [due] = at.trial.state.due;
    if (!due || due.at > to) break;
    const now = due.at > at.trial.now ? due.at : at.trial.now;
    const fired: Event = { type: 'timerFired', timer: due.id, id: timerEventId(due.id), at: now };
    at = performed(stage, happens(stage, { ...at.trial, now }, fired));
  }
  return at.ok && to > at.trial.now ? { ok: true, trial: { ...at.trial, now: to } } : at;
}

/** The case as it was after an entry: from there one may go another way. */
export function backTo(stage: Stage, { log }: Trial, entry: number): Trial {
  const kept = log.slice(0, entry + 1);
  const state = framesOf(stage, kept).at(-1)?.state;
  if (!state) throw new Error('A case begins with its beginning');
  return { log: kept, state, now: state.at };
}

/** What may happen now, but for what people may always do to a case. */
export const offersOf = ({ plan }: Stage, { state }: Trial): Offer[] =>
  enabled(plan, state).filter(({ type }) => ['taskCompleted', 'itemDecided', 'incidentRetried'].includes(type));
