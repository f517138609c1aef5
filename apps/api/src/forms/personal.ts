import { randomUUID } from 'node:crypto';
import type { Data } from '@samskab/contracts';
import type { PersonalValueRow, Reads, Tx } from '@samskab/persistence';

/** Personal values never enter a log or Temporal: they hold this and the value's id, and erasing is deleting the row. */
const PREFIX = 'personal:';
export type IsPersonal = (variable: string) => boolean;

/**
 * Puts the values of personal variables into the side table, and references in their place. What is sent is always
 * taken for a value, also where it looks like a reference: nobody can point at what belongs to another.
 */
export async function hidePersonal(tx: Tx, caseId: string, data: Data, isPersonal: IsPersonal): Promise<Data> {
  const rows: PersonalValueRow[] = [];
  const hidden = Object.entries(data).map(([variable, value]) => {
    if (!isPersonal(variable) || value === null) return [variable, value];
    const id = randomUUID();
    rows.push({ id, caseId, variable, value });
    return [variable, `${PREFIX}${id}`];
  });
  if (rows.length > 0) await tx.personal.insert(...rows);
  return Object.fromEntries(hidden);
}

export const isReference = (value: unknown): value is string => typeof value === 'string' && value.startsWith(PREFIX);

/** Puts the values of a case back for someone who may see them: one query. An erased value is null. */
export async function showPersonal(read: Reads, caseId: string, data: Data, isPersonal: IsPersonal): Promise<Data> {
  const references = Object.entries(data).filter(([name, value]) => isPersonal(name) && isReference(value));
  const ids = references.map(([, reference]) => String(reference).slice(PREFIX.length));
  const rows = ids.length > 0 ? await read.personal.find({ caseId, id: ids }) : [];
  const values = new Map(rows.map(({ id, value }) => [`${PREFIX}${id}`, value as Data[string]]));
  const shown = references.map(([name, reference]) => [name, values.get(String(reference)) ?? null] as const);
  return { ...data, ...Object.fromEntries(shown) };
}

/** For someone who may not: nothing. */
export const maskPersonal = (data: Data, isPersonal: IsPersonal): Data =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, isPersonal(name) ? null : value]));
