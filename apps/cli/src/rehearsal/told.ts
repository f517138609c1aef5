import { readFileSync } from 'node:fs';
import type { Model } from '@samskab/definition';
import type { Data, Event, Plan, State } from '@samskab/engine';
import type { Step } from '@samskab/workflows/scenario';
import { eventOf } from '../bench/tell-story.ts';
import { chooseVariants, patternsWithScenario } from '../demo/scenario.ts';
import type { Chosen } from '../demo/scenario.ts';
import { patternFile } from '../patterns.ts';

/** One thing that happens to a case from outside: what somebody sends, by where the case stands then; or time alone. */
export type Act = { at: string; event: (plan: Plan, state: State, id: string) => Event | undefined };

/** A case from its beginning (ISO UTC) to its end, as the events that come to its workflow. */
export type Told = { name: string; model: Model; at: string; input: Data; acts: Act[] };

/** Every story of every pattern that ships. */
export const everyStory = (): Told[] =>
  patternsWithScenario().flatMap((pattern) => {
    const model = JSON.parse(readFileSync(patternFile(pattern, 'definition'), 'utf8')) as Model;
    return chooseVariants(pattern, 'all').map((chosen) => storyTold(model, chosen));
  });

function storyTold(model: Model, { pattern, key, variant }: Chosen): Told {
  const { date, data } = variant.start;
  const acts = variant.steps.map((step): Act => ({
    at: instantOf(step),
    event: (plan, state, id) => eventOf(plan, state, step, id, instantOf(step)),
  }));
  return { name: `${pattern}.${key}`, model, at: `${date}T08:00:00.000Z`, input: data as Data, acts };
}

/** People act in the morning; who only waits does so until the day is over. */
const instantOf = ({ do: what, date }: Step): string => `${date}T${what === 'wait' ? '20' : '09'}:00:00.000Z`;
