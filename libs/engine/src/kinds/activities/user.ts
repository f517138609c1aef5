import type { Activity } from '@samskab/definition';
import { facetBehaviour } from '../facets.ts';
import { openTask } from '../../run/open-task.ts';
import { openActivity } from '../../run/open-activity.ts';
import type { Behaviour } from '../behaviour.ts';
import { cannotYet } from './cannot-yet.ts';

/** A person does it: a task, or what its facet makes of it. */
export const user: Behaviour<Activity> = {
  cannot: cannotYet,
  enter: (run, token, node) => openActivity(run, token, node, facetBehaviour(node.element)?.open ?? openTask),
};
