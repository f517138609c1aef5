import { openTask } from '../../run/open-task.ts';
import type { FacetBehaviour } from './facet-behaviour.ts';

/** Those who took part give a rating with a reason. */
export const evaluation: FacetBehaviour = { on: ['user'], opens: 'task', open: openTask };
