import type { Reads } from '@samskab/persistence';

const reference = /personal:([0-9a-f-]{36})/g;

/**
 * Puts personal values in the place of their references, as a message leaves the house: what is kept of it holds only
 * the references, so that erasing a person's rows erases them there too. An erased value is left out.
 */
export async function revealed(read: Reads, caseId: string, text: string): Promise<string> {
  const ids = [...text.matchAll(reference)].flatMap(([, id]) => id ?? []);
  if (ids.length === 0) return text;
  const rows = await read.personal.find({ caseId, id: ids });
  const values = new Map(rows.map(({ id, value }) => [id, shown(value)]));
  return text.replace(reference, (_, id: string) => values.get(id) ?? '');
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
