import type { App } from '../app.ts';

/** So many are told at a time. */
const HANDS = 8;

/**
 * Tells these cases what the municipality's clock shows. Ends early while Temporal is away: who was not told then is
 * told when something in it is overdue.
 */
export async function tellCases({ clock, workflows }: App, caseIds: string[]): Promise<void> {
  const left = caseIds.values();
  let away = false;
  const hand = async () => {
    for (const id of left) {
      if (away) return;
      // Read anew for each: a second jump may have come while the first is still being told.
      away = !(await workflows.tellClock(id, await clock.offset())) || away;
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}
