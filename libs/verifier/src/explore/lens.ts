import type { Accepted, Event } from '@samskab/engine';
import type { Shared } from './effects.ts';

/** What is followed besides where the tokens are: nothing for the flow, what stands on each line for the money. */
export type Lens<X> = {
  shared: Shared;
  begun: X;
  /** After an event has been taken. */
  after: (extra: X, event: Event, before: Accepted['state'], taken: Accepted) => X;
  key: (extra: X) => string;
  /** Whether the case stands still here until a person mends it. */
  halts: (extra: X) => boolean;
};
