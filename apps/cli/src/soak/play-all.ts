import { Cast } from '../demo/cast.ts';
import { goTo } from '../demo/clock.ts';
import { beginningOf } from '../demo/instants.ts';
import { Performance } from '../demo/performance.ts';
import type { Chosen } from '../demo/scenario.ts';
import { apartOf, momentsOf } from './instants.ts';
import type { StubbornCaller } from './stubborn-caller.ts';

/**
 * Plays many stories on one municipality's clock: all that happens at the same moment is done at the same time.
 * `begun` is told of each letter and step before it is done.
 */
export async function playAll(nobody: StubbornCaller, stories: Chosen[], begun: () => void): Promise<Performance[]> {
  const cast = await Cast.of(nobody);
  const worker = await cast.staff('case-worker');
  const performances: Performance[] = [];
  for (const moment of momentsOf(stories)) {
    await goTo(worker, moment);
    for (const story of stories.filter((one) => beginningOf(one.variant.start.date) === moment)) {
      begun();
      performances.push(await Performance.begin(cast, story));
    }
    await Promise.all(performances.map((performance) => playAt(performance, moment, begun)));
  }
  return performances;
}

async function playAt(performance: Performance, moment: string, begun: () => void): Promise<void> {
  for (const step of performance.chosen.variant.steps.filter((one, index) => apartOf(one, index) === moment)) {
    begun();
    await performance.play(step, moment);
  }
}

/** Letters and steps that will be told to `begun`. */
export const stepsOf = (stories: Chosen[]): number =>
  stories.reduce((sum, { variant }) => sum + 1 + variant.steps.length, 0);
