import type { Data } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import { unschedule } from './due.ts';
import { clearOf } from './incident.ts';
import { request, settle } from './pending.ts';
import type { Run } from './run.ts';

/**
 * What a person completed is carried out by work of the same token, which stays where it is until that is done. The
 * person is done: no deadline speaks and no timer on the edge goes off any more, for what is being sent is not late.
 */
export const follow = (run: Run, { id, node }: Instance, work: string, data: Data): void => {
  settle(run, id);
  unschedule(run, id);
  clearOf(run, id);
  request(run, { id, node, type: 'run', work, attempt: 1, data });
};
