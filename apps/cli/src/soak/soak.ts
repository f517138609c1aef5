import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '@samskab/persistence';
import { beginClock } from '../demo/clock.ts';
import { beginningOf } from '../demo/instants.ts';
import type { Performance } from '../demo/performance.ts';
import { chooseVariants } from '../demo/scenario.ts';
import type { Chosen } from '../demo/scenario.ts';
import { freePort } from '../processes/ports.ts';
import { stackOptions, startStack } from '../stack.ts';
import type { Stack } from '../stack.ts';
import { playAll, stepsOf } from './play-all.ts';
import { randomFrom } from './random.ts';
import { Storm } from './storm.ts';
import { StubbornCaller } from './stubborn-caller.ts';
import type { Weather } from './stubborn-caller.ts';
import { loggedIds, tracesOf } from './traces.ts';
import type { Traces } from './traces.ts';

export type SoakOptions = { pattern: string; cases: number; kills: number; seed: number };
export type SoakResult = {
  cases: number;
  ended: number;
  kills: number;
  /** Replies cut off after they were, or were about to be, committed. */
  cutReplies: number;
  /** Commands that were answered as done and are not in the log. */
  lostSteps: number;
  /** Effects outside that happened more or less often than in undisturbed weather. */
  doubleEffects: number;
  logEqualsUndisturbed: boolean;
  killed: Storm['kills'];
  /** Where a story went otherwise than it is told. */
  faults: string[];
};

type Ran = {
  traces: Map<string, Traces[]>;
  ended: number;
  lost: number;
  faults: string[];
  storm: Storm;
  weather: Weather;
};

/** Each variant once in calm weather, then many cases while processes are killed and replies are cut off. */
export async function soak({ pattern, cases, kills, seed }: SoakOptions): Promise<SoakResult> {
  const variants = chooseVariants(pattern, 'all');
  const calm = await run(variants, { kills: 0, cut: 0, seed });
  const many = Array.from({ length: cases }, (_, index) => variants[index % variants.length] as Chosen);
  const rough = await run(many, { kills, cut: kills > 0 ? 0.1 : 0, seed });
  const pairs = [...rough.traces].flatMap(([key, all]) =>
    all.map((traces) => [traces, calm.traces.get(key)![0]!] as const),
  );
  const doubled = pairs.flatMap(([traces, reference]) => differing(traces.effects, reference.effects));
  return {
    cases,
    ended: rough.ended,
    kills: rough.storm.count,
    cutReplies: rough.weather.cuts,
    lostSteps: rough.lost,
    doubleEffects: doubled.length,
    logEqualsUndisturbed: pairs.every(([traces, reference]) => isDeepStrictEqual(traces.log, reference.log)),
    killed: rough.storm.kills,
    faults: [...calm.faults, ...rough.faults, ...doubled],
  };
}

/** What was done more or less often than it should: the effect, and how many times too many. */
function differing(done: string[], expected: string[]): string[] {
  const left = new Map<string, number>();
  for (const effect of done) left.set(effect, (left.get(effect) ?? 0) + 1);
  for (const effect of expected) left.set(effect, (left.get(effect) ?? 0) - 1);
  return [...left].flatMap(([effect, count]) => (count === 0 ? [] : [`${count > 0 ? '+' : ''}${count} ${effect}`]));
}

async function run(
  stories: Chosen[],
  { kills, cut, seed }: { kills: number; cut: number; seed: number },
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'samskab-soak-'));
  const options = { ...stackOptions(), folder, port: await freePort() };
  await beginClock(options, stories.map(({ variant }) => beginningOf(variant.start.date)).toSorted()[0]!);
  const stack = await startStack(options);
  try {
    const ran = await weather(stack, options, stories, { kills, cut, seed });
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
    return ran;
  } catch (error) {
    await stack.stop();
    process.stderr.write(`  What was there when it failed is kept in ${folder}\n`);
    throw error;
  }
}

async function weather(
  stack: Stack,
  { folder, databaseUrl }: { folder: string; databaseUrl?: string },
  stories: Chosen[],
  { kills, cut, seed }: { kills: number; cut: number; seed: number },
): Promise<Ran> {
  const random = randomFrom(seed);
  const weather: Weather = { random, cut, cuts: 0, acknowledged: new Set() };
  const storm = new Storm(stack, random, kills, stepsOf(stories));
  const performances = await playAll(new StubbornCaller(stack.url, weather), stories, () => storm.step());
  await storm.over();
  const ends = [];
  for (const performance of performances) ends.push((await performance.end()).one);
  const db = await openDatabase({ home: folder, ...(databaseUrl && { url: databaseUrl }) });
  try {
    const logged = await loggedIds(
      db,
      performances.map(({ live }) => live.id),
    );
    return {
      traces: await grouped(performances, (performance) => tracesOf(db, performance.live.id)),
      ended: ends.filter(({ status }) => status === 'ended').length,
      lost: [...weather.acknowledged].filter((id) => !logged.has(id)).length,
      faults: performances.flatMap(({ chosen, faults }) => faults.map((fault) => `${chosen.key}: ${fault}`)),
      storm,
      weather,
    };
  } finally {
    await db.close();
  }
}

async function grouped(performances: Performance[], read: (one: Performance) => Promise<Traces>) {
  const found = new Map<string, Traces[]>();
  for (const performance of performances) {
    const { key } = performance.chosen;
    found.set(key, [...(found.get(key) ?? []), await read(performance)]);
  }
  return found;
}
