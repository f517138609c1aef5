import type { Step } from '@samskab/workflows/scenario';
import { beginningOf, instantOf } from '../demo/instants.ts';
import type { LiveCase } from '../demo/live-case.ts';
import { playStep } from '../demo/play-step.ts';
import type { Seed } from './seeds.ts';

/** Something that happens in a seed's case. What must happen on its own day is `exact`; other steps may wait a few days. */
export type Act = {
  seed: Seed;
  at: string;
  exact: boolean;
  /** While it goes on, nothing else does. */
  alone?: boolean;
  /** Undefined: the case begins. */
  play?: (live: LiveCase) => Promise<unknown>;
  /** The node that must have opened. */
  node?: string;
};

/** The acts of a story. What only waits for time needs nobody. */
export function actsOf(seed: Seed): Act[] {
  const steps = seed.variant.steps.filter((step) => step.do !== 'wait');
  return [{ seed, at: beginningOf(seed.variant.start.date), exact: false }, ...steps.map((step) => actOf(seed, step))];
}

const actOf = (seed: Seed, step: Step): Act => ({
  ...{ seed, at: instantOf(step), exact: step.do === 'decide' || step.do === 'tooLate' },
  ...(step.do === 'complete' && { node: step.task }),
  play: (live) => playStep(live, step),
});

/** How many acts of a story leave an entry in the case's log, by their kinds of event; the beginning is the first entry. */
export const isEntryOfAct = (event: Readonly<Record<string, unknown>>): boolean =>
  event['type'] === 'taskCompleted' || event['type'] === 'itemDecided';
