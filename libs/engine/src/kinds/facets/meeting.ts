import { openTask } from '../../run/open-task.ts';
import type { FacetBehaviour } from './facet-behaviour.ts';

/** A meeting with citizens: what it says is recorded by a person. */
export const meeting: FacetBehaviour = { on: ['user'], opens: 'task', open: openTask };
