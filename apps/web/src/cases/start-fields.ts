import type { Event, Mapping, Model, Process, Type, Variable } from '@samskab/definition';
import { modelSchema } from '@samskab/definition';
import type { FormEntry } from '../case/form/entry.ts';

const executable = (model: Model): Process | undefined => model.processes.find((process) => process.executable);

/** The process a version runs; undefined when this page cannot read its drawing. */
export function processOf(model: unknown): Process | undefined {
  const parsed = modelSchema.safeParse(model);
  return parsed.success ? executable(parsed.data) : undefined;
}

const entry = (id: string, variable: Variable | undefined): FormEntry => ({
  variable: id,
  label: variable?.name ?? id,
  help: variable?.doc ?? null,
  required: true,
  readOnly: false,
  type: variable?.type ?? ('text' satisfies Type),
  personal: variable?.personal ?? false,
  value: null,
});

const isInput = (variable: Variable): boolean => variable.input === true && !variable.parent;
const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What the message that starts the process carries: its start event passes it on to variables. */
const carried = (process: Process): Mapping[] =>
  process.nodes
    .filter((node): node is Event => node.type === 'event' && node.position === 'start')
    .flatMap((start) => start.output ?? [])
    .filter(({ from }) => isName.test(from));

/** What is asked at the start: the inputs of the process, and what its message carries; the town every case has anyway. */
export function startFields(process: Process | undefined): FormEntry[] {
  if (!process) return [];
  const byId = new Map(process.variables.map((variable) => [variable.id, variable]));
  const inputs = process.variables.filter(isInput);
  const known = new Set(['town', ...inputs.map(({ id }) => id)]);
  return [
    ...inputs.filter(({ id }) => id !== 'town').map((variable) => entry(variable.id, variable)),
    ...carried(process)
      .filter(({ from }) => !known.has(from))
      .map(({ from, to }) => entry(from, byId.get(to))),
  ];
}
