import type { Event, Position, TriggerKind } from '@samskab/definition';
import type { Behaviour } from './behaviour.ts';
import { boundaryEvents } from './events/boundary.ts';
import { catchEvents } from './events/catch.ts';
import { endEvents } from './events/end.ts';
import { startEvents } from './events/start.ts';
import { throwEvents } from './events/throw.ts';
import { later } from './later.ts';

const positions: { [P in Position]: { [K in TriggerKind | 'none']: Behaviour<Event> } } = {
  start: startEvents,
  catch: catchEvents,
  throw: throwEvents,
  boundary: boundaryEvents,
  end: endEvents,
};

/** An event's behaviour is that of its position × its trigger. */
export const eventBehaviour = ({ position, on }: Event): Behaviour<Event> =>
  on.length > 1 ? later('an event with several triggers') : positions[position][on[0]?.kind ?? 'none'];
