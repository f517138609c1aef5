import { known } from '../lookup.ts';
import type { Incident } from '../types/state.ts';
import { cancel } from './cancel.ts';
import type { Run } from './run.ts';
import { put } from './tokens.ts';

/** The node begins again as a new instance, its timers too: another effect than the one that came to nothing. */
export const restart = (run: Run, { instance }: Incident): void => {
  const token = known(run.state.instances, instance);
  const { node, scope, via } = token;
  cancel(run, token);
  put(run, { node, scope, via }, [token]);
};
