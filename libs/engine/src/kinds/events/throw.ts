import type { Event, TriggerKind } from '@samskab/definition';
import type { Behaviour } from '../behaviour.ts';
import { later } from '../later.ts';
import { milestone } from './throw/none.ts';

export const throwEvents: { [K in TriggerKind | 'none']: Behaviour<Event> } = {
  none: milestone,
  message: later('a throwing message'),
  signal: later('a throwing signal'),
  escalation: later('a throwing escalation'),
  compensation: later('a throwing compensation'),
  link: later('a throwing link'),
  error: later('a throwing error'),
  timer: later('a throwing timer'),
  conditional: later('a throwing condition'),
  cancel: later('a throwing cancel'),
  terminate: later('a throwing terminate'),
};
