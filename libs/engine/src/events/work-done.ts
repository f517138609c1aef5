import { known } from '../lookup.ts';
import { complete } from '../run/complete.ts';
import { orphanDone } from '../run/orphans.ts';
import type { Handler } from './handler.ts';
import { forPending } from './offers.ts';

/** Work is done; its data is read by output mappings and sets nothing by itself. */
export const workDone: Handler<'workDone'> = {
  offers: forPending('workDone', 'run', 'undo'),
  names: ({ work }) => work,
  weigh:
    (run, { work, data }) =>
    () => {
      if (!orphanDone(run, work)) complete(run, known(run.state.instances, work), data);
    },
};
