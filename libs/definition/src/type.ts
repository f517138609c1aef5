import { z } from 'zod';
import { id, text } from './basics.ts';

/** Types a variable can have without saying more. `money` is integer øre; `date` is `YYYY-MM-DD`. */
export const simpleTypes = ['text', 'number', 'money', 'date', 'boolean', 'party', 'area', 'file'] as const;
export type SimpleType = (typeof simpleTypes)[number];
export type Type = SimpleType | { choice: string[] } | { list: Type } | { record: Record<string, Type> };

/** The type of a variable; written out by hand above because it contains itself. */
export const type: z.ZodType<Type> = z.lazy(() =>
  z.union([
    z.enum(simpleTypes),
    z.strictObject({ choice: z.array(text.min(1)).min(1) }),
    z.strictObject({ list: type }),
    z.strictObject({ record: z.record(id, type) }),
  ]),
);
