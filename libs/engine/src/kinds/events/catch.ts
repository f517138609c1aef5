import type { Event, TriggerKind } from '@samskab/definition';
import type { Behaviour } from '../behaviour.ts';
import { later } from '../later.ts';
import { timer } from './catch/timer.ts';

export const catchEvents: { [K in TriggerKind | 'none']: Behaviour<Event> } = {
  timer,
  none: later('a catching none event'),
  message: later('a catching message'),
  signal: later('a catching signal'),
  conditional: later('a catching condition'),
  link: later('a catching link'),
  escalation: later('a catching escalation'),
  error: later('a catching error'),
  compensation: later('a catching compensation'),
  cancel: later('a catching cancel'),
  terminate: later('a catching terminate'),
};
