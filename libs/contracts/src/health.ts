import { z } from 'zod';

export const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Whether the process can serve. Without Temporal it can: commands are kept and sent when it is back. */
export const Readiness = z
  .object({
    status: z.literal('ready'),
    database: z.literal('reachable'),
    temporal: z.enum(['reachable', 'away']),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
