import type { Model } from '@samskab/definition';
import { begin, compile, replayedAsk, step } from '@samskab/engine';
import type { Accepted, Ask, Begun, Entry, Event, Move, Plan, Refused, State, Step } from '@samskab/engine';
import { playMoney } from '@samskab/verifier';
import type { PlayedMoney } from '@samskab/verifier';
import { realAsk } from '../real-ask.ts';
import type { Told } from './read-entries.ts';

/** What one event did: what the engine made of it, or its refusal, which changes nothing. */
export type Taken = { event: Begun | Event } & (
  { ok: true; state: State; commands: Accepted['commands']; moves: Move[]; answers: Accepted['answers'] } | Refused
);

/** `money`: what the ledger says of the postings that were done, by line in øre, and which it refuses. */
export type Simulated = {
  steps: Taken[];
  refused: number;
  status: State['status'];
  outcome?: string;
  standing: string[];
  incidents: State['incidents'];
  money: Pick<PlayedMoney, 'lines' | 'refusals'>;
};

/** Plays events on a drawing by the engine itself. An event that is refused is told, and the next one tried. */
export function simulate(model: Model, told: readonly Told[]): Simulated {
  const plan = compile(model);
  const steps: Taken[] = [];
  let state: State | undefined;
  for (const one of told) {
    const taken = take(plan, state, one);
    if (taken.ok) state = taken.state;
    steps.push({ event: one.event, ...taken });
  }
  if (!state) throw new Error('What happens begins with an event of the type "begun".');
  return {
    steps,
    ...standing(state),
    refused: steps.filter(({ ok }) => !ok).length,
    money: moneyOf(model, plan, steps),
  };
}

function take(plan: Plan, state: State | undefined, { event, answers }: Told): Step {
  const ask: Ask = answers ? replayedAsk(answers).ask : realAsk;
  if (event.type === 'begun') return begin(plan, event.input, event, ask);
  if (!state) throw new Error('What happens begins with an event of the type "begun".');
  return step(plan, state, event, ask);
}

const standing = ({
  status,
  outcome,
  instances,
  incidents,
}: State): Omit<Simulated, 'steps' | 'refused' | 'money'> => ({
  status,
  ...(outcome !== undefined && { outcome }),
  standing: Object.values(instances).map(({ node }) => node),
  incidents,
});

function moneyOf({ processes }: Model, plan: Plan, steps: readonly Taken[]): Simulated['money'] {
  const process = processes.find(({ id }) => id === plan.process);
  const log = steps.flatMap((taken): Entry[] => (taken.ok ? [{ event: taken.event, answers: taken.answers }] : []));
  const played = process && playMoney(plan, process, log, ({ answers }) => replayedAsk(answers).ask);
  if (!played) throw new Error('what the engine took once it takes again');
  return { lines: played.lines, refusals: played.refusals };
}
