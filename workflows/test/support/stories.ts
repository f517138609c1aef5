import type { Money, Step, Variant } from '../../src/scenario.ts';
import type { Pattern } from './pattern.ts';
import { Player } from './play.ts';

/** The variant that is told under a key. */
export const story = ({ key, scenario }: Pattern, name: string): Variant => {
  const variant = scenario.variants[name];
  if (!variant) throw new Error(`${key} tells no ${name}`);
  return variant;
};

/** A story played until a step, that one included. */
export const playedTo = (drawn: Pattern, variant: Variant, last: (step: Step) => boolean): Player => {
  const player = new Player(drawn, variant);
  for (const step of variant.steps) {
    player.play(step);
    if (last(step)) return player;
  }
  throw new Error('no such step');
};

/** A story played to its end. */
export const played = (drawn: Pattern, variant: Variant): Player => {
  const player = new Player(drawn, variant);
  variant.steps.forEach((step) => player.play(step));
  return player;
};

const nothing = {
  expected: 0,
  freed: 0,
  granted: 0,
  committed: 0,
  used: 0,
  reserved: 0,
  returned: 0,
  lapsed: 0,
  reallocated: 0,
};

/** How every line of a pattern stands, as the ledger has it and as the story says: what it does not name is 0. */
export const stands = ({ process }: Pattern, player: Player, money: Money): { is: unknown[]; told: unknown[] } => {
  const lines = process.moneyLines.map(({ id }) => id);
  const states = Object.keys(nothing) as (keyof typeof nothing)[];
  return {
    is: lines.map((line) => {
      const summary = player.money(line);
      return { line, ...Object.fromEntries(states.map((state) => [state, summary[state]])) };
    }),
    told: lines.map((line) => ({ line, ...nothing, ...money[line] })),
  };
};
