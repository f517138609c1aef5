import type { Activity } from '@samskab/definition';
import { openActivity } from '../../run/open-activity.ts';
import { facetBehaviour } from '../facets.ts';
import type { Behaviour } from '../behaviour.ts';
import { cannotYet } from './cannot-yet.ts';
import { record } from './record.ts';

/** Done at once by no person: what its facet says, else its inputs are put on record. */
export const service: Behaviour<Activity> = {
  cannot: cannotYet,
  enter: (run, token, node) => openActivity(run, token, node, facetBehaviour(node.element)?.open ?? record),
};
