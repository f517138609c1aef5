import type { Step } from '@samskab/workflows/scenario';
import { Caller } from './caller.ts';
import { Cast } from './cast.ts';
import { startFamily } from './family.ts';
import { beginningOf, instantOf } from './instants.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { Performance } from './performance.ts';
import type { Chosen } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { Teller } from './tell/teller.ts';

/** What happens at a moment: a letter arrives, or a step of a story whose letter has come. */
type Turn = { chosen: Chosen; at: string; step?: Step };

/**
 * Plays stories on one stage. There is one clock and it never goes back, so several are played side by side: the same
 * years in several towns, letter by letter and step by step in the order of their dates.
 */
export async function playStories(stage: Stage, stories: readonly Chosen[], teller: Teller): Promise<Outcome[]> {
  const cast = await Cast.of(new Caller(stage.url));
  const begun = new Map<Chosen, Performance>();
  for (const { chosen, step } of turns(stories)) {
    const performance = begun.get(chosen) ?? (await Performance.begin(cast, chosen, originOf(chosen, begun)));
    const { drawing } = performance.live;
    if (begun.size === 0) teller.title(drawing.process.name ?? chosen.pattern, stories);
    begun.set(chosen, performance);
    if (step) teller.step(await performance.play(step), chosen, drawing);
    else teller.letter(chosen, drawing);
  }
  for (const { live, chosen } of begun.values()) teller.family(await startFamily(live, chosen.asks ?? []));
  return inTurn([...begun.values()], (performance) => outcomeOf(performance, stage.temporalAddress));
}

/** The case that a story of another town repeats, when that one has begun. */
const originOf = ({ repeats }: Chosen, begun: ReadonlyMap<Chosen, Performance>): string | undefined =>
  repeats === undefined ? undefined : [...begun].find(([{ key }]) => key === repeats)?.[1].live.id;

const turns = (stories: readonly Chosen[]): Turn[] =>
  stories
    .flatMap((chosen): Turn[] => [
      { chosen, at: beginningOf(chosen.variant.start.date) },
      ...chosen.variant.steps.map((step) => ({ chosen, step, at: instantOf(step) })),
    ])
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

async function inTurn<A, B>(all: readonly A[], each: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await each(one));
  return done;
}
