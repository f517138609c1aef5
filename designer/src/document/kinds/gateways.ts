import type { GatewayKind } from '@samskab/definition';
import type { Maker } from './maker.ts';

const gateway =
  (kind: GatewayKind): Maker =>
  (id, { sheet }) => ({ sheet, node: { id, type: 'gateway', gateway: kind } });

/** Where flows part and meet. */
export const gatewayMakers = {
  question: gateway('exclusive'),
  parallel: gateway('parallel'),
  inclusive: gateway('inclusive'),
  eventBased: gateway('eventBased'),
} satisfies Record<string, Maker>;
