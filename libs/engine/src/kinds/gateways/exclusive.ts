import type { Gateway } from '@samskab/definition';
import { firstTrue } from '../../run/flows.ts';
import { pass } from '../../run/leave.ts';
import type { Behaviour } from '../behaviour.ts';

/** Each token that arrives takes one way, at once. Without a way it stays, as an incident: nothing is ever guessed. */
export const exclusive: Behaviour<Gateway> = {
  enter: (run, token, node) => {
    const flows = firstTrue(run, token, node, node.element.default);
    if ('fault' in flows) return flows.fault;
    pass(run, token, flows.value);
    return undefined;
  },
};
