import type { Activity, ActivityKind } from '@samskab/definition';
import { send } from './activities/send.ts';
import { service } from './activities/service.ts';
import { user } from './activities/user.ts';
import type { Behaviour } from './behaviour.ts';
import { later } from './later.ts';

export const activities: { [K in ActivityKind]: Behaviour<Activity> } = {
  user,
  service,
  send,
  none: later('an abstract task'),
  manual: later('a manual task'),
  receive: later('a receive task'),
  script: later('a script task'),
  businessRule: later('a business rule task'),
  call: later('a call activity'),
  subProcess: later('a sub-process'),
  eventSubProcess: later('an event sub-process'),
  transaction: later('a transaction'),
  adHoc: later('an ad-hoc sub-process'),
};
