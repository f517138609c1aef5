import { Refusal } from '@samskab/contracts';
import type { HandoverSide } from '@samskab/persistence';
import type { Ctx } from '../ctx.ts';
import { hasRole } from '../tasks/own-role.ts';
import type { FoundHandover } from './find-handover.ts';

const otherRole = { path: ['onBehalfOf'], code: 'role', message: 'Den rolle er ikke den part.' };

/** Said or not, the record tells for whom somebody else spoke; null when the party spoke for itself. */
export function spokenFor(
  { actor }: Ctx,
  { row }: FoundHandover,
  side: HandoverSide,
  said: string | undefined,
): string | null {
  const role = side === 'from' ? row.fromRole : row.toRole;
  if (said !== undefined && said !== role) throw new Refusal('invalid', undefined, [otherRole]);
  return said ?? (hasRole(actor, row.caseId, role) ? null : role);
}
