import type { Handler } from './events/handler.ts';
import { handlers } from './events/handlers.ts';
import type { EventOf, EventType } from './types/event.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';

/** Whether `enabled` offers what the event names; its data may still be invalid. Asks nothing: for synchronous validators. */
export const offered = <T extends EventType>(plan: Plan, state: State, event: EventOf<T>): boolean => {
  const handler: Handler<T> = handlers[event.type as T];
  const named = handler.names(event);
  return handler.offers(plan, state).some(({ id }) => id === named);
};
