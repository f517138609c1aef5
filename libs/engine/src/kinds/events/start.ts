import type { Event, TriggerKind } from '@samskab/definition';
import type { Behaviour } from '../behaviour.ts';
import { later } from '../later.ts';
import { beginning } from './start/beginning.ts';

/** A none start and a message start begin alike: a message is a start whose input its mappings pick from. */
export const startEvents: { [K in TriggerKind | 'none']: Behaviour<Event> } = {
  none: beginning,
  message: beginning,
  timer: later('a timer start'),
  signal: later('a signal start'),
  error: later('an error start'),
  escalation: later('an escalation start'),
  conditional: later('a conditional start'),
  compensation: later('a compensation start'),
  link: later('a link start'),
  cancel: later('a cancel start'),
  terminate: later('a terminate start'),
};
