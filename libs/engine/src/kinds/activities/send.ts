import type { Activity } from '@samskab/definition';
import { openActivity } from '../../run/open-activity.ts';
import { notification } from '../facets/notification.ts';
import type { Behaviour } from '../behaviour.ts';
import { cannotYet } from './cannot-yet.ts';

/** A message to people. One to other cases, by name and key, comes later. */
export const send: Behaviour<Activity> = {
  cannot: (element) => (element.facet ? cannotYet(element) : 'a send task without a notification comes later'),
  enter: (run, token, node) => openActivity(run, token, node, notification.open),
};
