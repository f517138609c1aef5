import { readFileSync } from 'node:fs';
import type { Model } from '@samskab/definition';
import { begin, compile, fold, step } from '@samskab/engine';
import type { Scenario } from '@samskab/workflows/scenario';
import { patternFile } from '../patterns.ts';
import { realAsk as ask } from '../real-ask.ts';
import { print } from './print.ts';
import { tellStory } from './tell-story.ts';

const CASES = 300;

/** Steps a second in memory of a whole village-bus case: with FEEL computed, and with answers replayed from its log. */
export function benchEngine(json: boolean): Promise<number> {
  const plan = compile(JSON.parse(readFileSync(patternFile('village-bus', 'definition'), 'utf8')) as Model);
  const scenario = JSON.parse(readFileSync(patternFile('village-bus', 'scenario'), 'utf8')) as Scenario;
  const entries = tellStory(plan, scenario.variants[scenario.main]!, ask);
  const computed = perSecond(entries.length, () => {
    const [first, ...rest] = entries;
    if (first?.event.type !== 'begun') throw new Error('a story begins');
    let taken = begin(plan, first.event.input, first.event, ask);
    for (const { event } of rest) if (taken.ok && event.type !== 'begun') taken = step(plan, taken.state, event, ask);
    if (!taken.ok || taken.state.status !== 'ended') throw new Error('the story did not end');
  });
  const replayed = perSecond(entries.length, () => fold(plan, entries));
  const stateBytes = entries.map((_, index) => JSON.stringify(fold(plan, entries.slice(0, index + 1))).length);
  print(json, {
    stepsPerSecond: Math.round(replayed),
    stepsPerSecondWithFeel: Math.round(computed),
    ratio: Number((computed / replayed).toFixed(3)),
    steps: entries.length,
    stateBytes: Math.max(...stateBytes),
    planBytes: JSON.stringify(plan).length,
  });
  return Promise.resolve(0);
}

function perSecond(steps: number, play: () => unknown): number {
  for (let warm = 0; warm < CASES / 3; warm += 1) play();
  const begun = process.hrtime.bigint();
  for (let played = 0; played < CASES; played += 1) play();
  return (CASES * steps) / (Number(process.hrtime.bigint() - begun) / 1e9);
}
