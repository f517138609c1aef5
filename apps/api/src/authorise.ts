import { Refusal } from '@samskab/contracts';
import type { ErrorCode } from '@samskab/contracts';
import { decide } from '@samskab/policy';
import type { Action, ActionResources, DenialCode } from '@samskab/policy';
import type { Ctx } from './ctx.ts';

/** How a denial is told: what someone may not even know of does not exist for them. */
const codes: Record<DenialCode, ErrorCode> = {
  notAllowed: 'notAllowed',
  unknownAction: 'notAllowed',
  unknownRole: 'notAllowed',
  closedCase: 'notFound',
  fourEyes: 'fourEyes',
  disqualified: 'memberDisqualified',
  claimedByOther: 'taskClaimed',
  readOnly: 'notAllowed',
};

/** The first line of a use case, inside its unit of work when it writes. Throws the refusal. */
export function authorise<A extends Action>(ctx: Ctx, action: A, resource: ActionResources[A]): void {
  ctx.asked.add(action);
  const verdict = decide(ctx.actor, action, resource);
  if (!verdict.allow) throw new Refusal(codes[verdict.code], verdict.reason);
}

/** The same question when the answer only decides what is shown. */
export const may = <A extends Action>(ctx: Ctx, action: A, resource: ActionResources[A]): boolean =>
  decide(ctx.actor, action, resource).allow;
