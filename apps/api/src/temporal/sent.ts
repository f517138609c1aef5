import {
  ApplicationFailure,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { FieldFault as EventFault } from '@samskab/engine';
import type { RefusalType } from '@samskab/workflows/messages';

/**
 * What is known after an event was sent. `unknown` covers time-outs, a workflow in trouble, one that is just closing
 * and a server that is away: the event may have been applied, so the same id is sent again until it is known.
 */
export type Sent =
  | { known: 'applied' }
  | { known: 'refused'; code: Exclude<RefusalType, 'duplicate'>; fields: EventFault[] }
  | { known: 'noWorkflow' }
  | { known: 'unknown' };

const refusals: readonly RefusalType[] = ['stale', 'notOffered', 'invalid', 'duplicate'];

/** What a failed send tells. Throws what is nobody's but ours: a bug. */
export function sentOf(error: unknown): Sent {
  if (error instanceof WorkflowNotFoundError) return { known: 'noWorkflow' };
  if (error instanceof WorkflowUpdateFailedError) return ofFailure(error.cause);
  if (isUnknown(error)) return { known: 'unknown' };
  throw error;
}

/** A duplicate is one that was applied before. Any other failure than our refusals is the server's: UnprocessedUpdate … */
function ofFailure(cause: unknown): Sent {
  if (!(cause instanceof ApplicationFailure)) return { known: 'unknown' };
  const type = refusals.find((refusal) => refusal === cause.type);
  if (type === undefined) return { known: 'unknown' };
  if (type === 'duplicate') return { known: 'applied' };
  return { known: 'refused', code: type, fields: (cause.details?.[0] ?? []) as EventFault[] };
}

/** The server, or the way to it: what the client gives up on without knowing what became of the call. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  isGrpcServiceError(error);
