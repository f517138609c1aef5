import type { Event } from '@samskab/definition';
import { lookup } from '../lookup.ts';
import type { Data } from '../types/json.ts';
import type { Plan } from '../types/plan.ts';
import type { Instance } from '../types/state.ts';
import { cancel } from './cancel.ts';
import { settle } from './pending.ts';
import type { Run } from './run.ts';
import { put } from './tokens.ts';
import { boundariesOf } from './trigger.ts';

/** Sends a refusal to the boundary event that catches its code: one that names it before one that catches all. */
export const catchError = (run: Run, host: Instance, code: string, data: Data): boolean => {
  const boundaries = boundariesOf(run.plan, host.node);
  const boundary =
    boundaries.find((event) => caught(run.plan, event) === code) ??
    boundaries.find((event) => caught(run.plan, event) === null);
  if (!boundary) return false;
  settle(run, host.id);
  cancel(run, host);
  put(run, { node: boundary.id, scope: host.scope, result: data }, [host]);
  return true;
};

/** The code an event catches; null: every one; undefined: it is no error event. */
const caught = (plan: Plan, { on: [trigger] }: Event): string | null | undefined => {
  if (trigger?.kind !== 'error') return undefined;
  return trigger.ref === undefined ? null : lookup(plan.errors, trigger.ref);
};
