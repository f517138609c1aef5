import type { Action, ActionResources } from './action.ts';
import type { Actor } from './actor.ts';

type Resource = ActionResources[Action];

/** One reason to allow: deleted, some test goes red. */
export type Rule = { name: string; applies: (actor: Actor, action: Action, resource: Resource) => boolean };

/** A rule about some actions, whose resources it may look at. */
export const rule = <A extends Action>(
  name: string,
  actions: readonly A[],
  holds: (actor: Actor, resource: ActionResources[A], action: A) => boolean,
): Rule => {
  const covers = (action: Action): action is A => (actions as readonly Action[]).includes(action);
  return {
    name,
    applies: (actor, action, resource) => covers(action) && holds(actor, resource as ActionResources[A], action),
  };
};
