import { z } from 'zod';
import { scoped } from '../base.ts';
import { id } from '../basics.ts';
import { mapping } from '../mapping.ts';
import { trigger } from '../trigger.ts';

export const positions = ['start', 'catch', 'throw', 'boundary', 'end'] as const;
export type Position = (typeof positions)[number];

/**
 * A position × its triggers: `on: []` is a none event, several are a multiple one (`all`: every one must come).
 * A boundary is interrupting unless it says `interrupting: false`.
 */
export const event = z.strictObject({
  ...scoped,
  type: z.literal('event'),
  position: z.enum(positions),
  on: z.array(trigger),
  all: z.boolean().optional(),
  attachedTo: id.optional(),
  interrupting: z.boolean().optional(),
  input: z.array(mapping).optional(),
  output: z.array(mapping).optional(),
});
export type Event = z.infer<typeof event>;
