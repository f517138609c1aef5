import type { Due, Instance } from '../types/state.ts';
import { cancel } from './cancel.ts';
import type { Run } from './run.ts';
import { put } from './tokens.ts';
import { boundariesOf } from './trigger.ts';

/** A timer on the edge of an activity: it takes the activity's place, or goes off beside it. */
export const boundaryFired = (
  run: Run,
  host: Instance,
  { trigger, n, at }: Extract<Due, { what: 'boundary' }>,
): void => {
  const boundary = boundariesOf(run.plan, host.node).find(({ on }) => on.some(({ id }) => id === trigger));
  if (!boundary) throw new Error(`no boundary ${trigger}`);
  if (boundary.interrupting !== false) cancel(run, host);
  put(run, { node: boundary.id, scope: host.scope, from: { host: host.id, trigger, n, at } }, [host]);
};
