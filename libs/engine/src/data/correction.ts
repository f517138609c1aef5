import type { Data } from '../types/json.ts';
import { lookup } from '../lookup.ts';
import type { Plan } from '../types/plan.ts';
import type { FieldFault } from '../types/step.ts';
import { acceptable } from './acceptable.ts';

/** What is wrong with variables that a person sets outside any form: undeclared, constant, or of another type. */
export const correctionFaults = (plan: Plan, data: Data): FieldFault[] =>
  Object.entries(data).flatMap(([field, value]): FieldFault[] => {
    const variable = lookup(plan.variables, field);
    if (variable === undefined) return [{ field, code: 'unknown' }];
    if (variable.constant) return [{ field, code: 'readOnly' }];
    return acceptable(plan, field, value) ? [] : [{ field, code: 'type' }];
  });
