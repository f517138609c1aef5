import { known } from '../lookup.ts';
import { catchError } from '../run/catch-error.ts';
import { hold } from '../run/hold.ts';
import { orphanStopped } from '../run/orphans.ts';
import type { Handler } from './handler.ts';
import { forPending } from './offers.ts';

/** The business says no and nothing was done: a drawn error boundary takes it, else it waits for a person. */
export const workRefused: Handler<'workRefused'> = {
  offers: forPending('workRefused', 'run', 'undo'),
  names: ({ work }) => work,
  weigh:
    (run, { work, code, data }) =>
    () => {
      const refusal = `refused:${code}`;
      if (orphanStopped(run, work, { code: refusal })) return;
      const token = known(run.state.instances, work);
      if (!catchError(run, token, code, data)) hold(run, token, { code: refusal });
    },
};
