/** The value without its undefined members: JSON has none, and a state must equal its copy. */
export const compact = <T extends object>(value: T): T => {
  const entries = Object.entries(value);
  if (entries.every(([, member]) => member !== undefined)) return value;
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as T;
};
