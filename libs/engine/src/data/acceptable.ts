import type { Id } from '@samskab/definition';
import type { Json } from '../types/json.ts';
import type { Plan } from '../types/plan.ts';
import { lookup } from '../lookup.ts';
import { conforms } from './conforms.ts';

/** Stands in the log for a value that is kept in a side table, where it can be erased. */
const isReference = (value: Json): boolean => typeof value === 'string' && value.startsWith('personal:');

/** Whether the variable may be given the value: one of its type or, for a personal one, a reference to it. */
export const acceptable = (plan: Plan, variable: Id, value: Json): boolean => {
  const type = lookup(plan.types, variable);
  if (type === undefined) return false;
  return conforms(type, value) || (lookup(plan.variables, variable)?.personal === true && isReference(value));
};
