import type { Event } from '@samskab/definition';
import { endAt } from '../../../run/scope-end.ts';
import { remove } from '../../../run/tokens.ts';
import type { Behaviour } from '../../behaviour.ts';

/** One path is over; the scope goes on while it has other tokens. */
export const none: Behaviour<Event> = {
  enter: (run, token) => {
    endAt(run, token.scope, token.node);
    remove(run, token, 'left');
    return undefined;
  },
};
