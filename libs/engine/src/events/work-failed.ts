import { known } from '../lookup.ts';
import { hold } from '../run/hold.ts';
import { orphanStopped } from '../run/orphans.ts';
import type { Handler } from './handler.ts';
import { forPending } from './offers.ts';

/** Work could not be done, for a technical reason: it waits for a person. */
export const workFailed: Handler<'workFailed'> = {
  offers: forPending('workFailed', 'run', 'undo'),
  names: ({ work }) => work,
  weigh:
    (run, { work, reason }) =>
    () => {
      const failure = { code: 'failed', message: reason };
      if (!orphanStopped(run, work, failure)) hold(run, known(run.state.instances, work), failure);
    },
};
