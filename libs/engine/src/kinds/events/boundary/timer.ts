import type { Event, Time } from '@samskab/definition';
import { lookup } from '../../../lookup.ts';
import { completing } from '../../../run/complete.ts';
import { schedule } from '../../../run/due.ts';
import type { Fault } from '../../../run/fault.ts';
import { next } from '../../../run/next.ts';
import type { Run } from '../../../run/run.ts';
import { timerOf } from '../../../run/trigger.ts';
import type { Instance } from '../../../types/state.ts';
import type { Behaviour } from '../../behaviour.ts';

/** Time has come at a host. A cycle that lets its host go on is set again, counted from when it was due. */
export const timer: Behaviour<Event> = {
  enter: (run, token, { element }) => {
    const { time } = timerOf(element);
    const again = element.interrupting === false && 'cycle' in time ? setAgain(run, token, time) : undefined;
    return again ?? completing(run, token);
  },
};

const setAgain = (run: Run, token: Instance, time: Time): Fault | undefined => {
  const { from } = token;
  const host = from && lookup(run.state.instances, from.host);
  // Who is done, and only held by a fault on its way out, has no deadline any more.
  if (!from || host?.phase !== 'waiting') return undefined;
  const found = next(run, { ...host, id: token.id }, from.trigger, time, from.at);
  if ('fault' in found) return found.fault;
  schedule(run, host, found.value, { what: 'boundary', trigger: from.trigger, n: from.n + 1 });
  return undefined;
};
