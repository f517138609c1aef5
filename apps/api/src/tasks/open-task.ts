import type { OpenTask } from '@samskab/contracts';
import type { TaskRow } from '@samskab/persistence';
import type { DrawingOf } from '../drawings/drawing-of.ts';

/** A task as lists show it; `mayComplete` is the policy's word on the reader. */
export function toOpenTask(
  row: TaskRow,
  drawing: DrawingOf,
  names: (id: string) => string,
  mayComplete: boolean,
): OpenTask {
  const role = drawing.role(row.role);
  return {
    id: row.id,
    node: row.node,
    name: drawing.nodeName(row.node),
    role: row.role,
    roleName: role?.name ?? null,
    side: role?.side ?? null,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    escalatedTo: row.escalatedTo && (drawing.role(row.escalatedTo)?.name ?? null),
    claimedBy: row.claimedBy && names(row.claimedBy),
    mayComplete,
  };
}
