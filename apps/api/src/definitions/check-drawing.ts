import type { Drawing, FieldFault } from '@samskab/contracts';
import { expressionsOf, layoutSchema, parseModel, runnable } from '@samskab/definition';
import type { Layout, Model, Process } from '@samskab/definition';
import { unsupported } from '@samskab/engine';
import { checkExpression } from '@samskab/expression';
import type { Reads } from '@samskab/persistence';
import { municipalFaults } from './municipal-faults.ts';

export type Checked =
  { ok: true; model: Model; layout: Layout; process: Process } | { ok: false; faults: FieldFault[] };

/** Reads a drawing that shall be kept under `key`: every fault at once, each with its path in what was sent. */
export function checkDrawing(key: string, { model, layout }: Drawing): Checked {
  const parsed = parseModel(model);
  const placed = layoutSchema.safeParse(layout);
  if (!parsed.ok || !placed.success) {
    const inModel = parsed.ok ? [] : parsed.faults.map((fault) => within('model', fault));
    const inLayout = placed.success ? [] : placed.error.issues.map((issue) => layoutFault(issue));
    return { ok: false, faults: [...inModel, ...inLayout] };
  }
  const process = parsed.model.processes.find((candidate) => candidate.key === key);
  if (!process) return { ok: false, faults: [noSuchKey(key)] };
  return { ok: true, model: parsed.model, layout: placed.data, process };
}

/** What must be mended before it can be published and run here. */
export const publishFaults = async (read: Reads, model: Model): Promise<FieldFault[]> => [
  ...runFaults(model),
  ...(await municipalFaults(read, model)),
];

function runFaults(model: Model): FieldFault[] {
  const faults = [...runnable(model), ...expressionFaults(model)];
  return (faults.length > 0 ? faults : engineFaults(model)).map((fault) => within('model', fault));
}

/** The engine has the last word: what it would not compile is never published, whatever the checks before it say. */
const engineFaults = (model: Model): FieldFault[] =>
  unsupported(model).map(({ id }) => ({
    path: ['processes'],
    code: 'engine',
    message: `${id} kan ikke køre endnu.`,
    id,
  }));

/** What is wrong with its expressions, found before a case ever reaches them. */
const expressionFaults = (model: Model): FieldFault[] =>
  expressionsOf(model).flatMap(({ feel, path, names, personal, gives }) =>
    checkExpression(feel, names, { personal, expect: gives }).map(({ code, message }) => ({ path, code, message })),
  );

const within = (part: string, fault: FieldFault): FieldFault => ({ ...fault, path: [part, ...fault.path] });

const layoutFault = (issue: { path: PropertyKey[]; code: string; message: string }): FieldFault => ({
  path: ['layout', ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
  code: issue.code,
  message: issue.message,
});

const noSuchKey = (key: string): FieldFault => ({
  path: ['model', 'processes'],
  code: 'key',
  message: `Ingen proces i tegningen har nøglen ${key}.`,
});
