/** The record's own entry. Ids come from outside too, and `constructor` is nobody's node. */
export const lookup = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** The record's entry, where its absence would be a bug of ours. */
export const known = <T>(record: Record<string, T>, id: string): T => {
  const found = lookup(record, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
