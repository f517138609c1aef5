import type { Handler } from './events/handler.ts';
import { handlers } from './events/handlers.ts';
import type { Event, EventOf, EventType } from './types/event.ts';
import type { Plan } from './types/plan.ts';
import type { State } from './types/state.ts';

/** Whether `enabled` offers what this event takes up; its data may still be found invalid. Asks nothing. */
export const offered = <T extends EventType>(plan: Plan, state: State, event: Event & { type: T }): boolean => {
  const handler: Handler<T> = handlers[event.type];
  const named = handler.names(event as unknown as EventOf<T>);
  return handler.offers(plan, state).some(({ id }) => id === named);
};
