import type { Activity, Id } from '@samskab/definition';
import type { Instance } from '../types/state.ts';
import type { Found } from './fault.ts';
import type { Scheduled } from './open-activity.ts';
import { instant } from './question.ts';
import type { Run } from './run.ts';

type Deadline = { dueAt?: string; scheduled: Scheduled[] };

/** Until when an activity should be done. A deadline moves no token: it reminds, and names who gets it when overdue. */
export const deadline = (run: Run, token: Instance, { due }: Activity): Found<Deadline> => {
  if (!due) return { value: { scheduled: [] } };
  const at = instant(run, token, dueSite(token.node), due.due, run.state.at);
  if ('fault' in at) return at;
  const escalation: Scheduled[] = due.escalate ? [{ at: at.value, what: { what: 'escalate' } }] : [];
  if (!due.remind) return { value: { dueAt: at.value, scheduled: escalation } };
  const remind = instant(run, token, remindSite(token.node), due.remind, run.state.at);
  if ('fault' in remind) return remind;
  const reminder: Scheduled = { at: remind.value, what: { what: 'remind', n: 1 } };
  return { value: { dueAt: at.value, scheduled: [reminder, ...escalation] } };
};

const dueSite = (node: Id): Id => `${node}/due`;
export const remindSite = (node: Id): Id => `${node}/remind`;
