import type { Id } from '@samskab/definition';
import { compact } from '../compact.ts';
import { known } from '../lookup.ts';
import type { Instance } from '../types/state.ts';
import type { Move } from '../types/step.ts';
import type { Run } from './run.ts';

/** A new token arrives at a node, and will go on in this step. `of`: those it came of. */
export const put = (
  run: Run,
  place: Pick<Instance, 'node' | 'scope' | 'via' | 'from' | 'result'>,
  of: Instance[] = [],
): Instance => {
  const { state } = run;
  const token: Instance = compact({ ...place, id: `i${state.next}`, at: state.at, phase: 'entering' as const });
  state.next += 1;
  state.instances[token.id] = token;
  run.moves.push({ node: token.node, instance: token.id, what: 'entered' });
  run.births.push({ token, of });
  run.queue.push(token.id);
  return token;
};

export const change = ({ state }: Run, id: Id, to: Partial<Instance>): Instance => {
  const token = compact({ ...known(state.instances, id), ...to });
  state.instances[id] = token;
  return token;
};

/** The token ceases; what it had opened is the caller's to close first. */
export const remove = (run: Run, token: Instance, what: Exclude<Move['what'], 'entered'>): void => {
  delete run.state.instances[token.id];
  run.moves.push({ node: token.node, instance: token.id, what });
};
