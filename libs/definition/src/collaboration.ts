import { z } from 'zod';
import { base } from './base.ts';
import { id } from './basics.ts';

/** Who talks to whom: pools and the messages between them. A pool without a process is a black box. */
export const collaboration = z.strictObject({
  ...base,
  pools: z.array(z.strictObject({ ...base, process: id.optional() })),
  messageFlows: z.array(z.strictObject({ ...base, from: id, to: id, message: id.optional() })),
});
export type Collaboration = z.infer<typeof collaboration>;
