import type { Data, FormField } from '@samskab/contracts';
import type { z } from 'zod';
import type { DrawingOf } from '../drawings/drawing-of.ts';
import { isVisible } from './form-faults.ts';

/** A node's form as a screen shows it, filled with `values` (personal ones already shown or masked). */
export const formFields = (drawing: DrawingOf, node: string, values: Data): z.infer<typeof FormField>[] =>
  drawing.form(node).map((field) => {
    const variable = drawing.variable(field.variable);
    return {
      id: field.id,
      variable: field.variable,
      label: field.label ?? variable?.name ?? '',
      help: field.help ?? null,
      required: field.required ?? false,
      readOnly: field.readOnly ?? false,
      visible: isVisible(drawing, field, values),
      type: variable?.type ?? 'text',
      personal: variable?.personal ?? false,
      value: values[field.variable] ?? null,
    };
  });
