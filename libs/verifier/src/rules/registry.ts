import type { Rule } from './rule.ts';
import { canAlwaysEnd } from './can-always-end.ts';
import { citizensChose } from './citizens-chose.ts';
import { conditionNotShadowed } from './condition-not-shadowed.ts';
import { councilLast } from './council-last.ts';
import { defaultNeverApproves } from './default-never-approves.ts';
import { endsProperly } from './ends-properly.ts';
import { everyStepReachable } from './every-step-reachable.ts';
import { gatewayAsks } from './gateway-asks.ts';
import { grantDecided } from './grant-decided.ts';
import { moneyCovered } from './money-covered.ts';
import { moneyNotLeft } from './money-not-left.ts';
import { moneyStays } from './money-stays.ts';
import { noIdleCircle } from './no-idle-circle.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { postingFitsLine } from './posting-fits-line.ts';
import { refusalHasReason } from './refusal-has-reason.ts';
import { someWayOpen } from './some-way-open.ts';
import { tokensBounded } from './tokens-bounded.ts';
import { variableSetBeforeRead } from './variable-set-before-read.ts';
import { variableUsed } from './variable-used.ts';
import { waitHasReminder } from './wait-has-reminder.ts';
import { pathHasEnd } from './path-has-end.ts';
import { commitmentPaid } from './commitment-paid.ts';
import { postingMovesMoney } from './posting-moves-money.ts';
import { frameDecided } from './frame-decided.ts';
import { answersDrawn } from './answers-drawn.ts';
import { derivedAnew } from './derived-anew.ts';

/** Every rule, in the order a report tells them: what stops a case first, then its money, then advice. */
export const rules: readonly Rule[] = [
  noIdleCircle,
  canAlwaysEnd,
  endsProperly,
  tokensBounded,
  oneAtATime,
  someWayOpen,
  everyStepReachable,
  variableSetBeforeRead,
  conditionNotShadowed,
  postingFitsLine,
  moneyStays,
  moneyCovered,
  grantDecided,
  moneyNotLeft,
  defaultNeverApproves,
  councilLast,
  citizensChose,
  refusalHasReason,
  waitHasReminder,
  gatewayAsks,
  pathHasEnd,
  answersDrawn,
  derivedAnew,
  frameDecided,
  commitmentPaid,
  postingMovesMoney,
  variableUsed,
];
