import type { TaskRow } from '@samskab/persistence';
import type { InCase, TaskResource } from '@samskab/policy';
import type { DrawingOf } from '../drawings/drawing-of.ts';

/** What the policy is told of a task: its case, its role in the drawing, and whose it is now. */
export function taskResource(inCase: InCase, drawing: DrawingOf, { role, claimedBy }: TaskRow): TaskResource {
  const drawn = drawing.role(role);
  return {
    ...inCase,
    ...(drawn && { role: { id: drawn.id, side: drawn.side } }),
    ...(claimedBy !== null && { claimedBy }),
  };
}
