import { readFileSync } from 'node:fs';
import { expressionsOf, parseModel, runnable } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import { compile, unsupported } from '@samskab/engine';
import { checkExpression } from '@samskab/expression';

/** Something wrong with a drawing: where in the file, and what to do about it. `id`: the element it stands on. */
export type Fault = { path: (string | number)[]; code: string; message: string; id?: string };

/** What a drawing that can run holds. */
export type Summary = {
  key: string;
  name: string;
  nodes: number;
  flows: number;
  roles: number;
  variables: number;
  moneyLines: number;
  expressions: number;
};
export type Checked = { ok: true; summary: Summary } | { ok: false; faults: Fault[] };

/** Whether a drawing can be published: every fault at once, of its shape, of what can run, and of its expressions. */
export function checkFile(file: string): Checked {
  const json = readJson(readFileSync(file, 'utf8'));
  if ('fault' in json) return { ok: false, faults: [json.fault] };
  const parsed = parseModel(json.value);
  if (!parsed.ok) return { ok: false, faults: parsed.faults };
  const faults = runFaults(parsed.model);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, summary: summaryOf(parsed.model) };
}

function readJson(text: string): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: { path: [], code: 'json', message: `Filen er ikke JSON: ${(error as Error).message}` } };
  }
}

function runFaults(model: Model): Fault[] {
  const faults = [...runnable(model), ...expressionFaults(model)];
  // The engine has the last word: what it does not compile is never run, whatever the checks before it say.
  return faults.length > 0 ? faults : engineFaults(model);
}

const expressionFaults = (model: Model): Fault[] =>
  expressionsOf(model).flatMap(({ id, path, feel, names, personal, gives }) =>
    checkExpression(feel, names, { personal, expect: gives }).map(({ code, message }) => ({ path, code, message, id })),
  );

const engineFaults = (model: Model): Fault[] =>
  unsupported(model).map(({ id }) => ({
    path: ['processes'],
    code: 'engine',
    message: `${id} kan ikke køre endnu.`,
    id,
  }));

function summaryOf(model: Model): Summary {
  const process = model.processes.find(({ executable }) => executable);
  if (!process) throw new Error('what can run has a process that runs');
  return {
    key: process.key,
    name: process.name ?? model.name ?? '',
    nodes: Object.keys(compile(model).nodes).length,
    flows: process.flows.length,
    roles: process.roles.length,
    variables: process.variables.length,
    moneyLines: process.moneyLines.length,
    expressions: expressionsOf(model).length,
  };
}
