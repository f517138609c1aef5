/** What was done more or less often than it should: the effect, and how many times too many. */
export function differing(done: readonly string[], expected: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const effect of done) left.set(effect, (left.get(effect) ?? 0) + 1);
  for (const effect of expected) left.set(effect, (left.get(effect) ?? 0) - 1);
  return [...left].flatMap(([effect, count]) => (count === 0 ? [] : [`${count > 0 ? '+' : ''}${count} ${effect}`]));
}

/** The first entry in which two logs differ, as both have it; undefined when they are the same. */
export function firstDifference(log: readonly unknown[], expected: readonly unknown[]): string | undefined {
  for (let seq = 0; seq < Math.max(log.length, expected.length); seq += 1) {
    const [is, should] = [JSON.stringify(log[seq]), JSON.stringify(expected[seq])];
    if (is !== should) return `entry ${seq} is ${is}, undisturbed ${should}`;
  }
  return undefined;
}
