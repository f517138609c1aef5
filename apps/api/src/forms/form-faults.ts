import type { Data, FieldFault } from '@samskab/contracts';
import type { Field } from '@samskab/definition';
import { conforms } from '@samskab/engine';
import type { Json } from '@samskab/engine';
import { evaluateCondition } from '@samskab/expression';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { isReference } from './personal.ts';

const messages = {
  unknown: 'Feltet findes ikke i formularen.',
  required: 'Feltet skal udfyldes.',
  type: 'Det passer ikke til feltet.',
  hidden: 'Feltet vises ikke og kan ikke udfyldes.',
  readOnly: 'Feltet kan ikke ændres.',
} as const;
type Code = keyof typeof messages;

/**
 * What is wrong with a form's data, by variable: the same rules the engine has, asked here so that nothing is kept that
 * the case would refuse. `before` is what the variables hold.
 */
export function formFaults(drawing: DrawingOf, form: Field[], data: Data, before: Data): FieldFault[] {
  const known = new Set(form.map(({ variable }) => variable));
  const unknown = Object.keys(data).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => fault(name, 'unknown')),
    ...form.flatMap((field) => {
      const code = codeOf(drawing, field, isVisible(drawing, field, { ...before, ...data }), data, before);
      return code ? [fault(field.variable, code)] : [];
    }),
  ];
}

const fault = (variable: string, code: Code): FieldFault => ({
  path: ['data', variable],
  code,
  message: messages[code],
});

/** A field whose condition cannot be answered yet is shown: the engine decides. */
export function isVisible(drawing: DrawingOf, { visible }: Field, data: Data): boolean {
  if (visible === undefined) return true;
  const answer = evaluateCondition(visible, data, drawing.types);
  return 'fault' in answer || answer.value;
}

function codeOf(drawing: DrawingOf, field: Field, shown: boolean, data: Data, before: Data): Code | undefined {
  const given = data[field.variable];
  if (given !== undefined && !isAcceptable(drawing, field.variable, given)) return 'type';
  if (field.readOnly)
    return given === undefined || isSame(given, before[field.variable] ?? null) ? undefined : 'readOnly';
  if (!shown) return isEmpty(given) ? undefined : 'hidden';
  return field.required && isEmpty(given) ? 'required' : undefined;
}

function isAcceptable(drawing: DrawingOf, id: string, value: Json): boolean {
  const variable = drawing.variable(id);
  return !!variable && (conforms(variable.type, value) || (!!variable.personal && isReference(value)));
}

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
