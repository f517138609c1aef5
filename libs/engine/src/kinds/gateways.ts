import type { Gateway, GatewayKind } from '@samskab/definition';
import type { Behaviour } from './behaviour.ts';
import { exclusive } from './gateways/exclusive.ts';
import { parallel } from './gateways/parallel.ts';
import { later } from './later.ts';

export const gateways: { [K in GatewayKind]: Behaviour<Gateway> } = {
  exclusive,
  parallel,
  inclusive: later('an inclusive gateway'),
  eventBased: later('an event-based gateway'),
  complex: later('a complex gateway'),
};
