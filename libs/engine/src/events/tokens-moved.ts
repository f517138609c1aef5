import { interventionFaults, putRight, takeAway } from '../run/intervene.ts';
import type { Handler } from './handler.ts';
import { whileRunning } from './offers.ts';
import { ROOT } from '../root.ts';

/** A person takes tokens away and puts others down, with a reason: a step completed by mistake is done again. */
export const tokensMoved: Handler<'tokensMoved'> = {
  offers: whileRunning('tokensMoved'),
  names: () => ROOT,
  weigh: (run, event) => {
    const { cancel, start } = event;
    if (cancel.length + start.length === 0) return [{ field: 'start', code: 'required' }];
    const faults = interventionFaults(run, event);
    return faults.length > 0 ? faults : () => putRight(run, event, takeAway(run, cancel));
  },
};
