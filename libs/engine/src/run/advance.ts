import { known, lookup } from '../lookup.ts';
import { behaviour } from '../kinds/behaviour-of.ts';
import type { Instance, Phase } from '../types/state.ts';
import { completing } from './complete.ts';
import type { Fault } from './fault.ts';
import { raise } from './incident.ts';
import { leaving } from './leave.ts';
import type { Run } from './run.ts';
import { endIfEmpty } from './scope-end.ts';

/** More than any drawing needs for one event: what moves on after this goes in circles. */
export const MOVES_IN_A_STEP = 10_000;

/** Every token that can go on does, first come first served, until all wait; a case left without one ends. */
export const advance = (run: Run): void => {
  for (let moves = 0; run.queue.length > moves; moves += 1) {
    const token = lookup(run.state.instances, run.queue[moves] as string);
    if (token) moveOn(run, token, moves);
  }
  endIfEmpty(run);
};

const moveOn = (run: Run, token: Instance, moves: number): void => {
  const fault = moves < MOVES_IN_A_STEP ? phases[token.phase](run, token) : tooMany(token);
  if (fault) raise(run, token, fault, { what: 'phase' });
};

const tooMany = ({ node }: Instance): Fault => ({ code: 'tooManyMoves', site: node });

const phases: { [P in Phase]: (run: Run, token: Instance) => Fault | undefined } = {
  entering: (run, token) => {
    const node = known(run.plan.nodes, token.node);
    return behaviour(node.element).enter(run, token, node);
  },
  waiting: () => undefined,
  completing,
  leaving,
};
