import type { Event, TriggerKind } from '@samskab/definition';
import type { Behaviour } from '../behaviour.ts';
import { later } from '../later.ts';
import { none } from './end/none.ts';
import { terminate } from './end/terminate.ts';

export const endEvents: { [K in TriggerKind | 'none']: Behaviour<Event> } = {
  none,
  terminate,
  message: later('a message end'),
  signal: later('a signal end'),
  error: later('an error end'),
  escalation: later('an escalation end'),
  compensation: later('a compensation end'),
  cancel: later('a cancel end'),
  timer: later('a timer end'),
  conditional: later('a conditional end'),
  link: later('a link end'),
};
