import { eventTypes, handlers } from './events/handlers.ts';
import type { Offer } from './types/offer.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';

/** Every event that `step` would accept now, were its data valid (law 2). Time's offers are all of `due`. */
export const enabled = (plan: Plan, state: State): Offer[] =>
  eventTypes.flatMap((type) => handlers[type].offers(plan, state));
