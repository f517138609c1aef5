import type { Activity, Id } from '@samskab/definition';
import { known } from '../lookup.ts';
import { remindSite } from './deadline.ts';
import { schedule } from './due.ts';
import { raise } from './incident.ts';
import { next } from './next.ts';
import type { Run } from './run.ts';

/** A reminder that repeats is set again, counted from when it was due. The task itself is not held by a fault in it. */
export const remindAgain = (run: Run, id: Id, n: number, from: string): void => {
  const token = known(run.state.instances, id);
  const remind = (known(run.plan.nodes, token.node).element as Activity).due?.remind;
  if (!remind || !('cycle' in remind)) return;
  const found = next(run, token, remindSite(token.node), remind, from);
  if ('fault' in found) raise(run, token, found.fault, { what: 'remind', n, from });
  else schedule(run, token, found.value, { what: 'remind', n: n + 1 });
};
