import type { State } from './types/state.ts';

/**
 * The state for a new run of the adapter (continue-as-new): its seen-set keeps what was applied in the run that ends
 * here. What the run before it saw is forgotten: nothing that old is sent again.
 */
export const carry = (state: State): State => ({
  ...state,
  applied: state.applied.slice(-Math.max(state.seq + 1 - state.since, 1)),
  since: state.seq + 1,
});
