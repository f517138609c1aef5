import { fromLocal } from '@samskab/calendar';
import type { Step, Variant } from '@samskab/workflows/scenario';
import { beginningOf, instantOf } from '../demo/instants.ts';
import type { Chosen } from '../demo/scenario.ts';

const MINUTE = 60_000;
/** In bad weather a step may take minutes. */
const APART = 10 * MINUTE;
const morning = 9 * 60 * MINUTE + APART;
const evening = 19 * 60 * MINUTE;
const BEFORE_NIGHT = 18;

/**
 * The instant of a story's step, ISO UTC: the later in the story, the later in the day. So a deadline that was counted
 * from a step, and falls on the day of a later one, comes before it however long either takes: the order is the story's,
 * in every weather.
 */
export function apartOf(step: Step, index: number): string {
  if (step.do === 'wait') return instantOf(step);
  const ms = step.do === 'decide' ? evening + APART * (index % BEFORE_NIGHT) : morning + APART * index;
  return fromLocal({ day: step.date, ms });
}

/** What happens when in these stories, each moment once and in order. */
export const momentsOf = (stories: readonly Chosen[]): string[] =>
  [...new Set(stories.flatMap(({ variant }) => [beginningOf(variant.start.date), ...instantsOf(variant)]))].toSorted();

const instantsOf = ({ steps }: Variant): string[] => steps.map(apartOf);
