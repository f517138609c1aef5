import type { Id } from '@samskab/definition';
import type { Answer, Ask } from '../types/ask.ts';
import type { Command } from '../types/command.ts';
import type { Json } from '../types/json.ts';
import type { Plan } from '../types/plan.ts';
import type { Instance, State } from '../types/state.ts';
import type { Accepted, Move } from '../types/step.ts';

/**
 * One step while it is being taken: the only thing that changes in place. Its state is a copy whose lists and records
 * are its own; what they hold is shared with the state before and is replaced, never written to.
 */
export type Run = {
  readonly plan: Plan;
  readonly ask: Ask;
  readonly state: State;
  readonly commands: Command[];
  readonly moves: Move[];
  readonly answers: Answer[];
  /** Every token put down, with those it came of. */
  readonly births: Birth[];
  /** Tokens that can go on, in the order in which they do. */
  readonly queue: Id[];
  /** A person's answer in place of the expression at `site`; it comes from the event, so it is not asked nor logged. */
  forced?: { instance: Id; site: Id; value: Json };
};

/** `of`: the tokens that went, or were taken away, so that this one came; the host of a timer beside it. */
export type Birth = { token: Instance; of: Instance[] };

/** A step on a copy of `before`, at `at`; time never runs backwards within a case. */
export const openRun = (plan: Plan, before: State, at: string, ask: Ask): Run => ({
  plan,
  ask,
  state: { ...copy(before), at: at > before.at ? at : before.at },
  commands: [],
  moves: [],
  answers: [],
  births: [],
  queue: [],
});

export const accepted = ({ state, commands, moves, answers }: Run): Accepted => ({
  ok: true,
  state,
  commands,
  moves,
  answers,
});

const copy = (state: State): State => ({
  ...state,
  scopes: { ...state.scopes },
  instances: { ...state.instances },
  due: [...state.due],
  pending: [...state.pending],
  incidents: [...state.incidents],
  orphans: [...state.orphans],
  applied: [...state.applied],
});
