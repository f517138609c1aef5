import type { Event } from '@samskab/definition';
import { all, type Found } from './fault.ts';
import type { Scheduled } from './open-activity.ts';
import { instant } from './question.ts';
import type { Run } from './run.ts';
import { boundariesOf, timerOf } from './trigger.ts';
import type { Instance } from '../types/state.ts';

/** When each timer on the edge of an activity goes off, counted from its opening. */
export const boundaryDues = (run: Run, token: Instance): Found<Scheduled[]> =>
  all(
    boundariesOf(run.plan, token.node)
      .filter(({ on }) => on[0]?.kind === 'timer')
      .map((boundary) => () => boundaryDue(run, token, boundary)),
  );

const boundaryDue = (run: Run, token: Instance, boundary: Event): Found<Scheduled> => {
  const { id: trigger, time } = timerOf(boundary);
  const found = instant(run, token, trigger, time, run.state.at);
  return 'fault' in found ? found : { value: { at: found.value, what: { what: 'boundary', trigger, n: 1 } } };
};
