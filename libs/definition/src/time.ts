import { z } from 'zod';
import { feel } from './basics.ts';

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year, `MM-DD`; 29 February is the 28th where there is none. */
export const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { error: 'badDay' })
  .refine(
    (value) => {
      const [month = 0, day = 0] = value.split('-').map(Number);
      return day >= 1 && day <= (longest[month - 1] ?? 0);
    },
    { error: 'badDay' },
  );

/** When something is due, counted from the opening of its node (a boundary: of its host). `window`: every year, both days included. */
export const time = z.union([
  z.strictObject({ date: feel }),
  z.strictObject({ duration: feel }),
  z.strictObject({ cycle: feel }),
  z.strictObject({ workingDays: feel }),
  z.strictObject({ window: z.strictObject({ from: dayOfYear, to: dayOfYear }) }),
]);
export type Time = z.infer<typeof time>;
