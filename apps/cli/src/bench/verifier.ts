import { readFileSync } from 'node:fs';
import type { Flow, Model, Node } from '@samskab/definition';
import { verify } from '@samskab/verifier';
import type { Verdict } from '@samskab/verifier';
import { patternFile } from '../patterns.ts';
import { row, task } from './drawings.ts';
import { print } from './print.ts';

const PATTERNS = ['village-bus', 'city-renewal', 'association-founding'];
const BLOCKS = 500;

type Looked = { states: number; ms: number; sound: Verdict };

/**
 * How much the verifier has to look at: states explored by the engine's own step, and ms, for N parallel branches of
 * one step each, for a sequence of 500 blocks (a step, and a choice whether to do it again), and for each pattern.
 */
export function benchVerifier(json: boolean): Promise<number> {
  // Once for what is loaded and compiled on the way.
  verify(branches(10));
  const parallel = Object.fromEntries(
    [10, 11, 12, 13, 14, 15, 16, 17].map((count) => [`${count}x1`, looked(branches(count))]),
  );
  const patterns = Object.fromEntries(PATTERNS.map((key) => [key, lookedAtMoney(pattern(key))]));
  print(json, { parallel, sequence: { [`${BLOCKS} blocks`]: looked(blocks(BLOCKS)) }, patterns });
  return Promise.resolve(0);
}

function looked(model: Model): Looked {
  const begun = performance.now();
  const { states, sound } = verify(model);
  return { states: states.flow, ms: since(begun), sound };
}

function lookedAtMoney(model: Model): Looked & { moneyStates: number; moneySafe: Verdict } {
  const begun = performance.now();
  const { states, sound, moneySafe } = verify(model);
  return { states: states.flow, moneyStates: states.money, ms: since(begun), sound, moneySafe };
}

const since = (begun: number): number => Math.round(performance.now() - begun);

const pattern = (key: string): Model => JSON.parse(readFileSync(patternFile(key, 'definition'), 'utf8')) as Model;

const gateway = (id: string, kind: 'parallel' | 'exclusive', fallback?: string): Node => ({
  id,
  type: 'gateway',
  gateway: kind,
  ...(fallback && { default: fallback }),
});

function branches(count: number): Model {
  const steps = Array.from({ length: count }, (_, index) => task(`branch-${index}`));
  const joined = row(`branches-${count}`, [gateway('fork', 'parallel'), ...steps, gateway('join', 'parallel')]);
  const flows = steps.flatMap(({ id }): Flow[] => [
    { id: `in-${id}`, from: 'fork', to: id },
    { id: `out-${id}`, from: id, to: 'join' },
  ]);
  return withFlows(joined, [
    { id: 'first', from: 'begin', to: 'fork' },
    ...flows,
    { id: 'last', from: 'join', to: 'done' },
  ]);
}

function blocks(count: number): Model {
  const steps = Array.from({ length: count }, (_, index): Node[] => [
    task(`step-${index}`),
    gateway(`again-${index}`, 'exclusive', onwards(index, count)),
  ]).flat();
  const drawn = row(`blocks-${count}`, steps);
  const backwards = Array.from({ length: count }, (_, index): Flow => ({
    id: `back-${index}`,
    from: `again-${index}`,
    to: `step-${index}`,
    when: 'noted = null',
  }));
  return withFlows(drawn, [...(drawn.processes[0]?.flows ?? []), ...backwards]);
}

/** The flow that a row of steps draws from one block to the next. */
const onwards = (index: number, count: number): string =>
  `f-again-${index}-${index + 1 < count ? `step-${index + 1}` : 'done'}`;

const withFlows = ({ processes, ...model }: Model, flows: Flow[]): Model => ({
  ...model,
  processes: processes.map((process) => ({ ...process, flows })),
});
