import { z } from 'zod';
import { base } from './base.ts';

export const sides = ['municipality', 'citizens', 'council', 'other'] as const;

export const role = z.strictObject({ ...base, side: z.enum(sides) });
export type Role = z.infer<typeof role>;
