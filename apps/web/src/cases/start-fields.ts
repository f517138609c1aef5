import { type Model, modelSchema, type Process, type Variable } from '@samskab/definition';
import type { FormEntry } from '../case/form/entry.ts';

const executable = (model: Model): Process | undefined => model.processes.find((process) => process.executable);

/** The process a version runs; undefined when this page cannot read its drawing. */
export function processOf(model: unknown): Process | undefined {
  const parsed = modelSchema.safeParse(model);
  return parsed.success ? executable(parsed.data) : undefined;
}

const isInput = (variable: Variable): boolean => variable.input === true && !variable.parent;

/** Whether the drawing wants to know the town, which every case has anyway. */
export const wantsTown = (process: Process | undefined): boolean =>
  process?.variables.some((variable) => isInput(variable) && variable.id === 'town') ?? false;

/** What else is asked at the start: the other inputs of the process. */
export const startFields = (process: Process | undefined): FormEntry[] =>
  (process?.variables ?? [])
    .filter((variable) => isInput(variable) && variable.id !== 'town')
    .map((variable) => ({
      variable: variable.id,
      label: variable.name ?? variable.id,
      help: variable.doc ?? null,
      required: true,
      readOnly: false,
      type: variable.type,
      personal: variable.personal ?? false,
      value: null,
    }));
