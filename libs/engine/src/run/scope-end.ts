import type { Id } from '@samskab/definition';
import { known } from '../lookup.ts';
import { ROOT } from '../root.ts';
import type { Status } from '../types/state.ts';
import type { Run } from './run.ts';

/** A path of the scope ends here. The last to end names the outcome. */
export const endAt = ({ state }: Run, scope: Id, outcome: string): void => {
  state.scopes[scope] = { ...known(state.scopes, scope), outcome };
};

/** A case without a token is over. */
export const endIfEmpty = (run: Run): void => {
  if (run.state.status === 'running' && Object.keys(run.state.instances).length === 0) end(run, 'ended');
};

export const end = ({ plan, state, commands }: Run, status: Exclude<Status, 'running'>): void => {
  const { data, outcome = 'completed' } = known(state.scopes, ROOT);
  state.status = status;
  state.outcome = outcome;
  commands.push({ id: ROOT, node: plan.process, type: 'endCase', outcome, data });
};
