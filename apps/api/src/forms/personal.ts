import { randomUUID } from 'node:crypto';
import type { Data } from '@samskab/contracts';
import type { PersonalValueRow, Reads, Tx } from '@samskab/persistence';

/** Personal values never enter a log or Temporal: they hold this and the value's id, and erasing is deleting the row. */
const PREFIX = 'personal:';

/** Puts the values of personal variables into the side table, and references in their place. */
export async function hidePersonal(
  tx: Tx,
  caseId: string,
  data: Data,
  isPersonal: (key: string) => boolean,
): Promise<Data> {
  const rows: PersonalValueRow[] = [];
  const hidden = Object.entries(data).map(([variable, value]) => {
    if (!isPersonal(variable) || value === null || isReference(value)) return [variable, value];
    const id = randomUUID();
    rows.push({ id, caseId, variable, value });
    return [variable, `${PREFIX}${id}`];
  });
  if (rows.length > 0) await tx.personal.insert(...rows);
  return Object.fromEntries(hidden);
}

export const isReference = (value: unknown): value is string => typeof value === 'string' && value.startsWith(PREFIX);

/** Puts the values back for someone who may see them: one query. An erased value is null. */
export async function showPersonal(read: Reads, data: Data): Promise<Data> {
  const ids = Object.values(data)
    .filter(isReference)
    .map((reference) => reference.slice(PREFIX.length));
  const rows = ids.length > 0 ? await read.personal.find({ id: ids }) : [];
  const values = new Map(rows.map(({ id, value }) => [`${PREFIX}${id}`, value as Data[string]]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isReference(value) ? (values.get(value) ?? null) : value]),
  );
}

/** For someone who may not: that there is a value, and no more. */
export const maskPersonal = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, isReference(value) ? null : value]));
