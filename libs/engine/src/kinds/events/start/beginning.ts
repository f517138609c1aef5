import type { Event } from '@samskab/definition';
import { completing } from '../../../run/complete.ts';
import { initialValues } from '../../../run/initial-values.ts';
import { setShared } from '../../../run/variables.ts';
import type { Behaviour } from '../../behaviour.ts';

/** The case begins: variables that have a value in the drawing get it, constants among them. */
export const beginning: Behaviour<Event> = {
  enter: (run, token) => {
    const values = initialValues(run, token);
    if ('fault' in values) return values.fault;
    setShared(run, token.scope, values.value);
    return completing(run, token);
  },
};
