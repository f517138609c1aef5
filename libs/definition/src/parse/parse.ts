import { checkParts } from '../checks/all.ts';
import { fault, type Fault } from '../fault.ts';
import { currentFormat, model, type Model } from '../model.ts';
import { migrate } from '../migrations/migrate.ts';
import { guard } from './guard.ts';
import { readParts } from './parts.ts';
import { schemaFaults } from './schema-faults.ts';

export type Parsed = { ok: true; model: Model } | { ok: false; faults: Fault[] };

/** What the schema says of a place that is already known to be wrong adds nothing. */
const unless = (told: Fault[], faults: Fault[]): Fault[] => {
  const places = new Set(told.map(({ path }) => JSON.stringify(path)));
  return faults.filter(({ path }) => !places.has(JSON.stringify(path)));
};

const unknownFormat = (json: unknown): Fault[] => {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  return format === undefined || format === currentFormat ? [] : [fault('format', ['format'], String(format))];
};

/**
 * Reads a drawing, of this format or an older one, and tells every fault at once: of the schema, of the ids and of all
 * that hangs together. Whether it can run is another question (`runnable`).
 */
export const parseModel = (json: unknown): Parsed => {
  const guarded = guard(json);
  if (guarded.some(({ code }) => code === 'tooDeep')) return { ok: false, faults: guarded };
  const current = migrate(json);
  const result = model.safeParse(current, { reportInput: true });
  const told = [...guarded, ...unknownFormat(current)];
  const faults = [
    ...told,
    ...(result.success ? [] : unless(told, schemaFaults(result.error))),
    ...checkParts(readParts(current)),
  ];
  return result.success && faults.length === 0 ? { ok: true, model: result.data } : { ok: false, faults };
};
