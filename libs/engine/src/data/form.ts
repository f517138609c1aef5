import type { Field } from '@samskab/definition';
import { known, lookup } from '../lookup.ts';
import { condition } from '../run/question.ts';
import type { Run } from '../run/run.ts';
import { visibleTo } from '../run/variables.ts';
import type { Data, Json } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import type { FieldFault } from '../types/step.ts';
import { acceptable } from './acceptable.ts';

/**
 * What is wrong with a form's data, which is by variable: only its fields' variables, every required and visible one
 * given, each of its type. A `visible` that faults refuses the form, since nothing has happened yet that could wait.
 */
export const formFaults = (run: Run, token: Instance, data: Data): FieldFault[] => {
  const form = formOf(run, token);
  const before = visibleTo(run, token);
  return [...unknownFields(form, data), ...form.flatMap((field) => fieldFaults(run, token, field, data, before))];
};

const formOf = ({ plan }: Run, { node }: Instance): Field[] => {
  const { element } = known(plan.nodes, node);
  return (element.type === 'activity' && element.form) || [];
};

const unknownFields = (form: Field[], data: Data): FieldFault[] =>
  Object.keys(data)
    .filter((name) => !form.some(({ variable }) => variable === name))
    .map((field) => ({ field, code: 'unknown' }));

const fieldFaults = (run: Run, token: Instance, field: Field, data: Data, before: Data): FieldFault[] => {
  const shown = isShown(run, token, field, { ...before, ...data });
  if (typeof shown !== 'boolean') return [shown];
  const code = faultOf(run, field, shown, lookup(data, field.variable), lookup(before, field.variable));
  return code ? [{ field: field.variable, code }] : [];
};

const isShown = (run: Run, token: Instance, { id, variable, visible }: Field, data: Data): boolean | FieldFault => {
  if (visible === undefined) return true;
  const found = condition(run, token, `${id}/visible`, visible, data);
  return 'fault' in found ? { field: variable, code: 'fault', message: found.fault.message } : found.value;
};

const faultOf = (
  { plan }: Run,
  { variable, required, readOnly }: Field,
  shown: boolean,
  given: Json | undefined,
  before: Json | undefined,
): FieldFault['code'] | undefined => {
  if (given !== undefined && !acceptable(plan, variable, given)) return 'type';
  if (readOnly) return given === undefined || isSame(given, before ?? null) ? undefined : 'readOnly';
  if (!shown) return isEmpty(given) ? undefined : 'hidden';
  return required && isEmpty(given) ? 'required' : undefined;
};

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
