import type { Event, Field, Id, Mapping, SimpleType, Type, Variable } from '@samskab/definition';
import type { Data, Json } from '@samskab/engine';
import { evaluateCondition } from '@samskab/expression';
import { playWords as words } from '../texts/play.ts';
import type { Stage } from './frame.ts';

/** One field to fill in while a drawing is tried out, with something in it, so that one may just go on. */
export type TrialEntry = {
  variable: Id;
  label: string;
  help: string | null;
  required: boolean;
  readOnly: boolean;
  type: Type;
  personal: boolean;
  value: Json;
};

const samples: { [K in SimpleType]: (day: string) => Json } = {
  text: () => words.sample,
  number: () => 10,
  money: () => 10_000_000,
  date: (day) => day,
  boolean: () => true,
  party: () => words.sample,
  area: () => words.sample,
  file: () => words.sampleFile,
};

function sampleOf(type: Type, day: string): Json {
  if (typeof type === 'string') return samples[type](day);
  if ('choice' in type) return type.choice[0] ?? null;
  return 'list' in type ? [] : null;
}

const variablesOf = ({ process }: Stage): ReadonlyMap<Id, Variable> =>
  new Map(process.variables.map((variable) => [variable.id, variable]));

type Asked = { id: Id; variable: Variable | undefined; required: boolean; day: string; known?: Json };

const entry = ({ id, variable, required, day, known }: Asked): TrialEntry => ({
  variable: id,
  label: variable?.name ?? id,
  help: variable?.doc ?? null,
  required,
  readOnly: false,
  type: variable?.type ?? 'text',
  personal: false,
  value: known ?? (required ? sampleOf(variable?.type ?? 'text', day) : null),
});

const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const carried = ({ output = [] }: Event): Mapping[] => output.filter(({ from }) => isName.test(from));

/** What a beginning asks: the inputs of the process, and what the letter that begins it carries. */
export function startEntries(stage: Stage, start: Id, day: string): TrialEntry[] {
  const known = variablesOf(stage);
  const node = stage.plan.nodes[start]?.element;
  const inputs = stage.process.variables.filter(({ input, parent }) => input === true && parent === undefined);
  const names = new Set(inputs.map(({ id }) => id));
  const letter = node?.type === 'event' ? carried(node).filter(({ from }) => !names.has(from)) : [];
  return [
    ...inputs.map((variable) => entry({ id: variable.id, variable, required: true, day })),
    ...letter.map(({ from, to }) => entry({ id: from, variable: known.get(to), required: true, day })),
  ];
}

/** The form of a node, with what the case knows already. */
export function formEntries(stage: Stage, form: readonly Field[], data: Data, day: string): TrialEntry[] {
  const known = variablesOf(stage);
  return form.map(({ variable: id, label, help, required = false, readOnly = false }) => {
    const asked = entry({ id, variable: known.get(id), required, day, known: data[id] ?? undefined });
    return { ...asked, label: label ?? asked.label, help: help ?? asked.help, readOnly };
  });
}

/** Whether a field is asked for, given what is filled in; one that cannot be answered yet is shown. */
export function isAsked(form: readonly Field[], variable: Id, data: Data): boolean {
  const feel = form.find((field) => field.variable === variable)?.visible;
  if (feel === undefined) return true;
  const answer = evaluateCondition(feel, data);
  return 'fault' in answer || answer.value;
}
