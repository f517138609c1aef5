import type { Id } from '@samskab/definition';
import type { Run } from '../run/run.ts';
import type { EventOf, EventType } from '../types/event.ts';
import type { Offer } from '../types/offer.ts';
import type { Plan } from '../types/plan.ts';
import type { State } from '../types/state.ts';
import type { FieldFault } from '../types/step.ts';

/**
 * One type of event. `enabled` lists its offers and `step` accepts by the same list, so that the two cannot differ
 * (law 2). `weigh` looks at the data and returns what is wrong with it, or the change to make; it changes nothing.
 */
export type Handler<T extends EventType> = {
  offers: (plan: Plan, state: State) => Offer[];
  /** What the event names: the `id` of its offer. */
  names: (event: EventOf<T>) => Id;
  weigh: (run: Run, event: EventOf<T>) => FieldFault[] | Change;
};
export type Change = () => void;
