import { correctionFaults } from '../data/correction.ts';
import { setShared } from '../run/variables.ts';
import type { Handler } from './handler.ts';
import { whileRunning } from './offers.ts';

/** A person corrects what the case knows, with a reason. No token moves. */
export const variablesSet: Handler<'variablesSet'> = {
  offers: whileRunning('variablesSet'),
  names: ({ scope }) => scope,
  weigh: (run, { scope, data }) => {
    if (Object.keys(data).length === 0) return [{ field: 'data', code: 'required' }];
    const faults = correctionFaults(run.plan, data);
    return faults.length > 0 ? faults : () => setShared(run, scope, data);
  },
};
