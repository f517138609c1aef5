import type { Step } from '@samskab/workflows/scenario';
import { Caller } from './caller.ts';
import { Cast } from './cast.ts';
import { instantOf } from './instants.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { Performance } from './performance.ts';
import type { Chosen } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { Teller } from './tell/teller.ts';

type Turn = { performance: Performance; step: Step; at: string };

/**
 * Plays stories on one stage. There is one clock and it never goes back, so several are played side by side: the same
 * years in several towns, step by step in the order of their dates.
 */
export async function playStories(stage: Stage, stories: readonly Chosen[], teller: Teller): Promise<Outcome[]> {
  const cast = await Cast.of(new Caller(stage.url));
  const performances: Performance[] = [];
  for (const chosen of stories.toSorted((a, b) => (a.variant.start.date < b.variant.start.date ? -1 : 1))) {
    const performance = await Performance.begin(cast, chosen);
    if (performances.length === 0) teller.title(performance.live.drawing.process.name ?? chosen.pattern, stories);
    teller.letter(chosen, performance.live.drawing);
    performances.push(performance);
  }
  for (const { performance, step } of turns(performances))
    teller.step(await performance.play(step), performance.chosen, performance.live.drawing);
  return inTurn(performances, (performance) => outcomeOf(performance, stage.temporalAddress));
}

const turns = (performances: readonly Performance[]): Turn[] =>
  performances
    .flatMap((performance) =>
      performance.chosen.variant.steps.map((step): Turn => ({ performance, step, at: instantOf(step) })),
    )
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

async function inTurn<A, B>(all: readonly A[], each: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await each(one));
  return done;
}
