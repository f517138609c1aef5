/** When a body on the way meets of itself, `YYYY-MM-DD`, in order. */
export type Meets = { regular: readonly string[] };

/**
 * The days on which the bodies before the last treat an item, each before the next: the latest ordinary meeting that is
 * in time, else an extraordinary one on the working day before. `from`: the first day that can be used; `last`: when the
 * last body meets. A way too short for its bodies keeps their order and does not begin before `from`.
 */
export const daysBefore = (
  bodies: readonly Meets[],
  { from, last }: { from: string; last: string },
  workingDayBefore: (day: string) => string,
): string[] => {
  const days: string[] = [];
  let next = last;
  for (const { regular } of bodies.toReversed()) {
    const limit = next;
    const extraordinary = workingDayBefore(limit);
    next = regular.findLast((day) => day >= from && day < limit) ?? (extraordinary < from ? from : extraordinary);
    days.unshift(next);
  }
  return days;
};
