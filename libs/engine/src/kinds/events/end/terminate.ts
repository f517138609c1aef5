import type { Event } from '@samskab/definition';
import { cancelTokens } from '../../../run/cancel.ts';
import { endAt } from '../../../run/scope-end.ts';
import { remove } from '../../../run/tokens.ts';
import type { Behaviour } from '../../behaviour.ts';

/** The whole scope is over: what else goes on in it is cancelled. */
export const terminate: Behaviour<Event> = {
  enter: (run, token) => {
    endAt(run, token.scope, token.node);
    remove(run, token, 'left');
    cancelTokens(run, token.scope);
    return undefined;
  },
};
