import type { Data } from '../types/json.ts';
import { lookup } from '../lookup.ts';
import type { Plan } from '../types/plan.ts';
import type { FieldFault } from '../types/step.ts';
import { acceptable } from './acceptable.ts';

/** The part of what a case was begun with that sets variables: those asked for, and constants replaced. */
export const inputVariables = (plan: Plan, input: Data): Data =>
  Object.fromEntries(Object.entries(input).filter(([name]) => isInput(plan, name)));

/** What is wrong with it. A message may carry more than variables: its mappings pick what they need. */
export const inputFaults = (plan: Plan, input: Data, isMessage: boolean): FieldFault[] =>
  Object.entries(input).flatMap(([field, value]): FieldFault[] => {
    if (!isInput(plan, field)) return isMessage ? [] : [{ field, code: 'unknown' }];
    return acceptable(plan, field, value) ? [] : [{ field, code: 'type' }];
  });

const isInput = (plan: Plan, name: string): boolean => {
  const variable = lookup(plan.variables, name);
  return variable?.input === true || variable?.constant === true;
};
