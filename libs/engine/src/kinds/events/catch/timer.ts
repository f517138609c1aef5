import type { Event } from '@samskab/definition';
import { completing } from '../../../run/complete.ts';
import { schedule } from '../../../run/due.ts';
import { instant } from '../../../run/question.ts';
import { change } from '../../../run/tokens.ts';
import { timerOf } from '../../../run/trigger.ts';
import type { Behaviour } from '../../behaviour.ts';

/** Waits for its instant. One that has come already is passed at once: a date gone by, a window that is open. */
export const timer: Behaviour<Event> = {
  enter: (run, token, { element }) => {
    const { id: trigger, time } = timerOf(element);
    const found = instant(run, token, trigger, time, token.at);
    if ('fault' in found) return found.fault;
    if (found.value <= run.state.at) return completing(run, token);
    schedule(run, change(run, token.id, { phase: 'waiting' }), found.value, { what: 'catch', trigger });
    return undefined;
  },
};
