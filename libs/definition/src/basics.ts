import { z } from 'zod';

/** How much one drawing may hold. */
export const limits = { nodes: 2000, nesting: 20, id: 64, feel: 5000, text: 20000 } as const;

const start =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const ncName = new RegExp(`^[${start}][${start}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, 'u');

/** A name every JavaScript object already has: used as a key it would read or change the object itself. */
export const isPrototypeKey = (key: string): boolean => key === 'prototype' || key in {};

/** NCName (XML Namespaces 1.0) of at most 64 characters, so that it survives BPMN; never a prototype key. */
export const id = z
  .string()
  .max(limits.id)
  .regex(ncName, { error: 'badId' })
  .refine((value) => !isPrototypeKey(value), { error: 'prototypeKey' });
export type Id = z.infer<typeof id>;

/** An expression in FEEL; `libs/expression` knows whether it can be read. */
export const feel = z.string().min(1).max(limits.feel);
export type Feel = z.infer<typeof feel>;

export const text = z.string().max(limits.text);
