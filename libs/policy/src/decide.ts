import type { Action, ActionResources } from './action.ts';
import type { Actor } from './actor.ts';

export type DenialCode =
  | 'notAllowed'
  | 'unknownAction'
  | 'unknownRole'
  | 'closedCase'
  | 'fourEyes'
  | 'disqualified'
  | 'claimedByOther'
  | 'readOnly';

export type Verdict = { allow: true } | { allow: false; code: DenialCode; reason: string };

/** Whether `actor` may do `action`: denied unless a rule allows it, and one denying rule overrides every allowing one. */
export const decide = <A extends Action>(_actor: Actor, _action: A, _resource: ActionResources[A]): Verdict => {
  throw new Error('to follow');
};
