import { Cast } from '../demo/cast.ts';
import { goTo } from '../demo/clock.ts';
import { instantOf } from '../demo/instants.ts';
import { Performance } from '../demo/performance.ts';
import type { Chosen } from '../demo/scenario.ts';
import type { StubbornCaller } from './stubborn-caller.ts';

/**
 * Plays many stories on one municipality's clock: all that happens at the same moment is done at the same time.
 * `begun` is told of each step before it is done.
 */
export async function playAll(nobody: StubbornCaller, stories: Chosen[], begun: () => void): Promise<Performance[]> {
  const cast = await Cast.of(nobody);
  const performances: Performance[] = [];
  for (const story of stories) {
    begun();
    performances.push(await Performance.begin(cast, story));
  }
  const worker = await cast.staff('case-worker');
  for (const moment of moments(stories)) {
    await goTo(worker, moment);
    const turns = performances.flatMap((performance) =>
      performance.chosen.variant.steps
        .filter((step) => instantOf(step) === moment)
        .map((step) => ({ performance, step })),
    );
    await Promise.all(
      turns.map(({ performance, step }) => {
        begun();
        return performance.play(step);
      }),
    );
  }
  return performances;
}

const moments = (stories: Chosen[]): string[] =>
  [...new Set(stories.flatMap(({ variant }) => variant.steps.map(instantOf)))].toSorted();

/** Steps that will be told to `begun`. */
export const stepsOf = (stories: Chosen[]): number =>
  stories.reduce((sum, { variant }) => sum + 1 + variant.steps.length, 0);
