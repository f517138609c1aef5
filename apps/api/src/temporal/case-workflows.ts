import {
  ApplicationFailure,
  Client,
  Connection,
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Event, FieldFault as EventFault } from '@samskab/engine';
import { CLOCK_SIGNAL, EVENT_UPDATE, TASK_QUEUE } from '@samskab/workflows/messages';
import type { Applied, CaseInput, RefusalType } from '@samskab/workflows/messages';

/**
 * What is known after an event was sent. `unknown` covers time-outs, a workflow in trouble, one that is just closing
 * and a server that is away: the event may have been applied, so the same id is sent again until it is known.
 */
export type Sent =
  | { known: 'applied' }
  | { known: 'refused'; code: Exclude<RefusalType, 'duplicate'>; fields: EventFault[] }
  | { known: 'noWorkflow' }
  | { known: 'unknown' };

/** A worker that was killed with a step in hand gives it back within this time. */
const DEADLINE_MS = 20_000;
/** A server that comes back is found again within seconds; the default lets it grow to two minutes. */
const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };
const refusals: readonly RefusalType[] = ['stale', 'notOffered', 'invalid', 'duplicate'];

/** The running cases, as Temporal keeps them. Connects when first used and reconnects by itself. */
export class CaseWorkflows {
  private readonly connection: Connection;
  private readonly client: Client;

  constructor(address: string, namespace: string) {
    // Resending is `deliver`'s, which knows when a person has waited enough: so no retries below it.
    this.connection = Connection.lazy({ address, connectTimeout: 3_000, interceptors: [], channelArgs });
    this.client = new Client({ connection: this.connection, namespace });
  }

  /** False when it is unknown whether the workflow runs. */
  async start(processKey: string, input: CaseInput): Promise<boolean> {
    const options = { workflowId: input.caseId, taskQueue: TASK_QUEUE, args: [input] };
    try {
      await this.timed(() => this.client.workflow.start(processKey, options));
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return true;
      if (isUnknown(error)) return false;
      throw error;
    }
  }

  /** Never pins a run: a case goes through many. */
  async send(caseId: string, event: Event): Promise<Sent> {
    const handle = this.client.workflow.getHandle(caseId);
    try {
      const options = { updateId: event.id, args: [event] as [Event] };
      await this.timed(() => handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, options));
      return { known: 'applied' };
    } catch (error) {
      return sentOf(error);
    }
  }

  async tellClock(caseId: string, offset: number): Promise<void> {
    await this.timed(() => this.client.workflow.getHandle(caseId).signal(CLOCK_SIGNAL, offset));
  }

  /** Whether the server answers at all. */
  async reachable(): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + 1_000, () => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private timed<T>(call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(Date.now() + DEADLINE_MS, call);
  }
}

function sentOf(error: unknown): Sent {
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
const isUnknown = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  isGrpcServiceError(error);
