import type { Event, Id } from '@samskab/definition';
import { inputFaults, inputVariables } from './data/input.ts';
import { known } from './lookup.ts';
import { ROOT } from './root.ts';
import { advance } from './run/advance.ts';
import { accepted, openRun, type Run } from './run/run.ts';
import { put } from './run/tokens.ts';
import type { Ask } from './types/ask.ts';
import type { Begun } from './types/event.ts';
import type { Data } from './types/json.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';
import type { Refused, Step } from './types/step.ts';
import { ENGINE_VERSION } from './version.ts';

/**
 * A case begins, as log entry 0. `input` is by variable: those asked for at start, and constants the municipality
 * replaces; at a message start it may hold whatever else the message carries, for the start's mappings. Without
 * `meta.start` it is the first none start, else the first start drawn.
 */
export const begin = (plan: Plan, input: Data, meta: Beginning, ask: Ask): Step => {
  const taken = takeBegin(plan, input, meta, ask);
  return 'ok' in taken ? taken : accepted(taken);
};

type Beginning = Omit<Begun, 'type' | 'input'>;

/** The same with what came of what, which no adapter needs. */
export const takeBegin = (plan: Plan, input: Data, meta: Beginning, ask: Ask): Run | Refused => {
  const start = meta.start ?? usualStart(plan);
  if (!plan.starts.includes(start)) return { ok: false, code: 'invalid', fields: [{ field: 'start', code: 'node' }] };
  const isMessage = triggersOf(plan, start) > 0;
  const fields = inputFaults(plan, input, isMessage);
  if (fields.length > 0) return { ok: false, code: 'invalid', fields };
  const run = openRun(plan, beginning(plan, meta, inputVariables(plan, input)), meta.at, ask);
  put(run, { node: start, scope: ROOT, result: isMessage ? input : undefined });
  advance(run);
  return run;
};

const usualStart = (plan: Plan): Id => plan.starts.find((id) => triggersOf(plan, id) === 0) ?? plan.starts[0]!;

const triggersOf = (plan: Plan, start: Id): number => (known(plan.nodes, start).element as Event).on.length;

const beginning = (plan: Plan, { id, at }: Pick<Begun, 'id' | 'at'>, data: Data): State => ({
  engine: ENGINE_VERSION,
  status: 'running',
  seq: 0,
  next: 1,
  at,
  scopes: { [ROOT]: { id: ROOT, node: plan.process, data } },
  instances: {},
  due: [],
  pending: [],
  incidents: [],
  orphans: [],
  applied: [id],
  since: 0,
});
