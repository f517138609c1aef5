import type { Mapping, Node } from '@samskab/definition';
import { known } from '../lookup.ts';
import type { Data } from '../types/json.ts';
import type { Instance } from '../types/state.ts';
import { unschedule } from './due.ts';
import type { Fault } from './fault.ts';
import { clearOf } from './incident.ts';
import { leaving } from './leave.ts';
import { mapped } from './mappings.ts';
import { settle } from './pending.ts';
import type { Run } from './run.ts';
import { change } from './tokens.ts';
import { setVariables } from './variables.ts';

/** What the token waited for has come: `result` is what its output mappings read besides the variables. */
export const complete = (run: Run, token: Instance, result?: Data): void => {
  settle(run, token.id);
  unschedule(run, token.id);
  clearOf(run, token.id);
  change(run, token.id, { phase: 'completing', result });
  run.queue.push(token.id);
};

/** Output mappings set variables, all or none; then the token leaves. */
export const completing = (run: Run, token: Instance): Fault | undefined => {
  const now = change(run, token.id, { phase: 'completing' });
  const output = mapped(run, now, 'output', outputOf(known(run.plan.nodes, token.node).element));
  if ('fault' in output) return output.fault;
  setVariables(run, now, output.value);
  return leaving(run, change(run, token.id, { phase: 'leaving', result: undefined }));
};

const outputOf = (element: Node): Mapping[] | undefined => (element.type === 'gateway' ? undefined : element.output);
