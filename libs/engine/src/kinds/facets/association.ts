import { openTask } from '../../run/open-task.ts';
import type { FacetBehaviour } from './facet-behaviour.ts';

/** An association is founded: a person records it. */
export const association: FacetBehaviour = { on: ['user'], opens: 'task', open: openTask };
