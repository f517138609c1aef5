/** Whether two pieces of JSON say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, theirs] = [Object.keys(a), Object.keys(b)];
  return (
    mine.length === theirs.length &&
    mine.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** The new list, with the old object wherever it says the same: so that React draws only what changed. */
export function reuse<T extends { id: string }>(old: readonly T[], next: readonly T[]): T[] {
  const before = new Map(old.map((item) => [item.id, item]));
  return next.map((item) => {
    const was = before.get(item.id);
    return was && same(was, item) ? was : item;
  });
}
