import type { Model } from '@samskab/definition';
import * as fc from 'fast-check';
import {
  begin,
  compile,
  step,
  type Accepted,
  type Ask,
  type Entry,
  type Event,
  type Plan,
  type State,
} from '../../src/index.ts';
import { DAY_0 } from './played-case.ts';
import { randomStream } from '@samskab/testing/drawing';
import { randomAsk } from './random.ts';
import { blockDrawing, wildDrawing } from './random-drawing.ts';
import { anyEvent } from './random-play.ts';

export type RandomCase = {
  model: Model;
  plan: Plan;
  ask: Ask;
  random: () => number;
  log: Entry[];
  taken: Accepted[];
  state: State;
};
const LONGEST = 40;

/** A case of any drawing, sound or not, after up to forty events; it is the same for the same seed. */
export const anyCase = fc
  .record({ seed: fc.nat(), isWild: fc.boolean(), length: fc.nat(LONGEST) })
  .map(({ seed, isWild, length }) => playRandomly(seed, isWild, length));

export const playRandomly = (seed: number, isWild: boolean, length: number): RandomCase => {
  const random = randomStream(seed);
  const model = (isWild ? wildDrawing : blockDrawing)(random);
  const plan = compile(model);
  const ask = randomAsk(random);
  const played = beginRandomly(model, plan, ask, random);
  for (let n = 0; n < length; n += 1) {
    const event = anyEvent(plan, played.state, random);
    if (event) take(played, event);
  }
  return played;
};

const beginRandomly = (model: Model, plan: Plan, ask: Ask, random: () => number): RandomCase => {
  const begun = begin(plan, {}, { id: 'e0', at: DAY_0 }, ask);
  if (!begun.ok) throw new Error('a case must begin');
  const entry: Entry = { event: { type: 'begun', id: 'e0', at: DAY_0, input: {} }, answers: begun.answers };
  return { model, plan, ask, random, log: [entry], taken: [begun], state: begun.state };
};

/** The case goes on by an event that it must accept. */
export const take = (played: RandomCase, event: Event): void => {
  const taken = step(played.plan, played.state, event, played.ask);
  if (!taken.ok) throw new Error(`${JSON.stringify(event)} was refused: ${JSON.stringify(taken)}`);
  played.log.push({ event, answers: taken.answers });
  played.taken.push(taken);
  played.state = taken.state;
};
