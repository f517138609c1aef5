import type { Data } from '@samskab/contracts';
import type { Field, Process } from '@samskab/definition';
import { evaluateCondition } from '@samskab/expression';

/** What the drawing says of when a field is asked for; by variable. */
export type Conditions = Record<string, string>;

export function conditionsOf(process: Process | undefined, node: string): Conditions {
  const found = process?.nodes.find(({ id }) => id === node);
  const form: Field[] = found?.type === 'activity' ? (found.form ?? []) : [];
  return Object.fromEntries(form.flatMap(({ variable, visible }) => (visible ? [[variable, visible]] : [])));
}

/** Whether a field is asked for, given what is written so far. One that cannot be answered yet is shown, as the API does. */
export function isVisible(variable: string, conditions: Conditions, data: Data): boolean {
  const condition = conditions[variable];
  if (condition === undefined) return true;
  const answer = evaluateCondition(condition, data);
  return 'fault' in answer || answer.value;
}
