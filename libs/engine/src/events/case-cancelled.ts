import { ROOT } from '../root.ts';
import { cancelTokens } from '../run/cancel.ts';
import { end, endAt } from '../run/scope-end.ts';
import type { Handler } from './handler.ts';
import { whileRunning } from './offers.ts';

/** A person ends the case with a reason. Work that still runs stays awaited, so that it can be undone. */
export const caseCancelled: Handler<'caseCancelled'> = {
  offers: whileRunning('caseCancelled'),
  names: () => ROOT,
  weigh: (run) => () => {
    cancelTokens(run, ROOT);
    endAt(run, ROOT, 'cancelled');
    end(run, 'cancelled');
  },
};
