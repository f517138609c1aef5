import type { Action, ActionResources } from './action.ts';
import { isAction } from './action.ts';
import type { Actor } from './actor.ts';
import { hasKnownRole } from './actor.ts';
import { ALLOWANCES } from './allowances.ts';
import type { Denial, DenialCode } from './denials.ts';
import { DENIAL_REASONS, DENIALS } from './denials.ts';
import type { Rule } from './rule.ts';

/** `reason`: Danish, with what to do next. */
export type Verdict = { allow: true } | { allow: false; code: DenialCode; reason: string };
export type Decide = <A extends Action>(actor: Actor, action: A, resource: ActionResources[A]) => Verdict;

const deny = (code: DenialCode): Verdict => ({ allow: false, code, reason: DENIAL_REASONS[code] });

/** Decides by some rules: denied unless one allows, and one that denies overrides all that allow. */
export const decideBy =
  (denials: readonly Denial[], allowances: readonly Rule[]): Decide =>
  (actor, action, resource) => {
    if (!isAction(action)) return deny('unknownAction');
    if (!hasKnownRole(actor)) return deny('unknownRole');
    const denial = denials.find((one) => one.applies(actor, action, resource));
    if (denial) return deny(denial.code);
    return allowances.some((one) => one.applies(actor, action, resource)) ? { allow: true } : deny('notAllowed');
  };

/** Whether `actor` may do `action` to `resource`. */
export const decide: Decide = decideBy(DENIALS, ALLOWANCES);
