import type { Database } from '@samskab/persistence';
import { beginningOf } from '../demo/instants.ts';
import type { Performance } from '../demo/performance.ts';
import type { Chosen } from '../demo/scenario.ts';
import { budgetFor } from './budget.ts';
import { storyOf } from './chosen-cases.ts';
import { onGround } from './ground.ts';
import type { DatabaseKind, Ground } from './ground.ts';
import { playAll, stepsOf } from './play-all.ts';
import { randomFrom } from './random.ts';
import { Storm } from './storm.ts';
import { StubbornCaller } from './stubborn-caller.ts';
import type { Weather } from './stubborn-caller.ts';
import { keptIds, tracesOf } from './traces.ts';
import type { Traces } from './traces.ts';

/** `kills`: processes ended on the way. `cut`: the part of writes whose reply is cut off. */
export type Disturbance = { kills: number; cut: number; seed: number };
/** A case that was played: which story, whether it reached an end, and what it left. */
export type Played = { pattern: string; story: string; ended: boolean; traces: Traces };
export type Ran = {
  played: Played[];
  /** Commands that were answered as done and are not in the log. */
  lost: number;
  /** Where a story went otherwise than it is told. */
  faults: string[];
  kills: Storm['kills'];
  cutReplies: number;
};

/** Plays all these cases side by side in a new municipality, in this weather. */
export function runCases(kind: DatabaseKind, cases: Chosen[], disturbance: Disturbance): Promise<Ran> {
  const beginsAt = cases.map(({ variant }) => beginningOf(variant.start.date)).toSorted()[0] ?? '';
  return onGround(kind, beginsAt, async (ground) => {
    await budgetFor(ground.db, cases.length, beginsAt);
    return weather(ground, cases, disturbance);
  });
}

async function weather({ stack, db }: Ground, cases: Chosen[], { kills, cut, seed }: Disturbance): Promise<Ran> {
  const random = randomFrom(seed);
  const weather: Weather = { random, cut, cuts: 0, acknowledged: new Set() };
  const storm = new Storm(stack, random, kills, stepsOf(cases));
  const performances = await playAll(new StubbornCaller(stack.url, weather), cases, () => storm.step());
  await storm.over();
  const played: Played[] = [];
  for (const performance of performances) played.push(await ended(db, performance));
  return {
    played,
    lost: await lost(db, performances, weather),
    faults: performances.flatMap(({ chosen, faults }) => faults.map((fault) => `${storyOf(chosen)}: ${fault}`)),
    kills: storm.kills,
    cutReplies: weather.cuts,
  };
}

async function ended(db: Database, performance: Performance): Promise<Played> {
  const { chosen, live } = performance;
  const { one } = await performance.end();
  const is = { pattern: chosen.pattern, story: storyOf(chosen), ended: one.status === 'ended' };
  return { ...is, traces: await tracesOf(db, live.id) };
}

async function lost(db: Database, performances: Performance[], { acknowledged }: Weather): Promise<number> {
  const ids = performances.map(({ live }) => live.id);
  const kept = await keptIds(db, ids);
  return [...acknowledged].filter((id) => !kept.has(id)).length;
}
