import { openTask } from '../../run/open-task.ts';
import type { FacetBehaviour } from './facet-behaviour.ts';

/** The municipality orders what citizens chose; the choice itself is recorded at `decidedBy`, which the checker demands (I3). */
export const order: FacetBehaviour = { on: ['user'], opens: 'task', open: openTask };
