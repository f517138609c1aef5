import { readFileSync } from 'node:fs';
import { expressionsOf } from '@samskab/definition';
import type { Model } from '@samskab/definition';
import { compile } from '@samskab/engine';
import { publishable } from '@samskab/verifier';
import type { DrawingFault, Report, RuleVerdict } from '@samskab/verifier';

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

/** `ok`: it can be published. `summary` and the report are there where it can run; `ms`: how long looking took. */
export type Checked = {
  ok: boolean;
  faults: DrawingFault[];
  advice: DrawingFault[];
  ms: number;
  summary?: Summary;
} & Partial<Told>;

/** Each rule with its verdict and, where it is broken, where first and how; `title`: what is so where it holds. */
type Told = Pick<Report, 'sound' | 'moneySafe' | 'states'> & { rules: ToldRule[] };
export type ToldRule = Omit<RuleVerdict, 'title'> & { title: string; elements?: string[]; message?: string };

/** Whether a drawing can be published: every fault of its shape, else of what can run, else what the verifier finds. */
export function checkFile(file: string): Checked {
  const begun = performance.now();
  const json = readJson(readFileSync(file, 'utf8'));
  if ('fault' in json) return { ok: false, faults: [json.fault], advice: [], ms: 0 };
  const { faults, advice, model, report } = publishable(json.value);
  const ms = Math.round(performance.now() - begun);
  const checked = { ok: faults.length === 0, faults, advice, ms };
  return model && report ? { ...checked, summary: summaryOf(model), ...told(report) } : checked;
}

const told = ({ sound, moneySafe, rules, findings, states }: Report): Told => ({
  sound,
  moneySafe,
  states,
  rules: rules.map((verdict) => {
    const first = findings.find(({ rule }) => rule === verdict.rule);
    const { title, ...rest } = verdict;
    return { ...rest, title: title.da, ...(first && { elements: first.elements, message: first.message.da }) };
  }),
});

function readJson(text: string): { value: unknown } | { fault: DrawingFault } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: { path: [], code: 'json', message: `Filen er ikke JSON: ${(error as Error).message}` } };
  }
}

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
