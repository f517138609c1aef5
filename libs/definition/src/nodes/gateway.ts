import { z } from 'zod';
import { scoped } from '../base.ts';
import { feel, id } from '../basics.ts';

export const gatewayKinds = ['exclusive', 'parallel', 'inclusive', 'eventBased', 'complex'] as const;
export type GatewayKind = (typeof gatewayKinds)[number];

/** Where flows part or meet; `activation` belongs to a complex gateway. */
export const gateway = z.strictObject({
  ...scoped,
  type: z.literal('gateway'),
  gateway: z.enum(gatewayKinds),
  default: id.optional(),
  activation: feel.optional(),
});
export type Gateway = z.infer<typeof gateway>;
