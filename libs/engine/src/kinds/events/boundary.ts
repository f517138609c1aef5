import type { Event, TriggerKind } from '@samskab/definition';
import type { Behaviour } from '../behaviour.ts';
import { later } from '../later.ts';
import { error } from './boundary/error.ts';
import { timer } from './boundary/timer.ts';

export const boundaryEvents: { [K in TriggerKind | 'none']: Behaviour<Event> } = {
  timer,
  error,
  none: later('a boundary without a trigger'),
  message: later('a message boundary'),
  signal: later('a signal boundary'),
  escalation: later('an escalation boundary'),
  conditional: later('a conditional boundary'),
  compensation: later('a compensation boundary'),
  cancel: later('a cancel boundary'),
  link: later('a link boundary'),
  terminate: later('a terminate boundary'),
};
