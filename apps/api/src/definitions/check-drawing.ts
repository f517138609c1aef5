import type { Drawing, FieldFault } from '@samskab/contracts';
import { layoutSchema, parseModel } from '@samskab/definition';
import type { Layout, Model, Process } from '@samskab/definition';
import type { Json, Reads } from '@samskab/persistence';
import { publishing, runFaults } from '@samskab/verifier';
import type { DrawingFault } from '@samskab/verifier';
import { atLeisure } from './at-leisure.ts';
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

/** What a drawing must have mended before it can be published and run here, and what is advised. */
export type Examined = { faults: FieldFault[]; advice: FieldFault[] };

/**
 * Looks a drawing through in slices, so that others are answered meanwhile. Never within a transaction: a large drawing
 * takes seconds, and what is read of the municipality is read again as it is published.
 */
export async function examineDrawing(read: Reads, model: Model): Promise<Examined> {
  const { faults, advice } = await atLeisure(publishing(model, { limit: STATES }));
  return {
    faults: [...faults.map(inModel), ...(await municipalFaults(read, model))],
    advice: advice.map(inModel),
  };
}

/** How many states are looked at before the answer is "undecided": the patterns that ship have some hundred. */
const STATES = 3_000;

/** What stops a drawing here, whatever it was examined for: it must run, and name what the municipality has. */
export const publishFaults = async (read: Reads, model: Model): Promise<FieldFault[]> => [
  ...runFaults(model).map(inModel),
  ...(await municipalFaults(read, model)),
];

const inModel = ({ fix, counterexample, ...fault }: DrawingFault): FieldFault => ({
  ...within('model', fault),
  // Plain JSON by their own types; the contract says no more of them.
  ...(fix && { fix: fix as Json }),
  ...(counterexample && { counterexample: counterexample as { log: unknown[] } as { log: Json[] } }),
});

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
