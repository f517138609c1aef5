import { z } from 'zod';
import { base } from './base.ts';
import { id } from './basics.ts';

export const moneyLineKinds = ['freed', 'frame', 'operating', 'capital'] as const;

/** A line of money the process moves; `area` is a constant variable of type area. */
export const moneyLine = z.strictObject({ ...base, area: id, kind: z.enum(moneyLineKinds) });
export type MoneyLine = z.infer<typeof moneyLine>;
