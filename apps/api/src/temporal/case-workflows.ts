import { Client, Connection, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Event } from '@samskab/engine';
import { CLOCK_SIGNAL, EVENT_UPDATE, TASK_QUEUE } from '@samskab/workflows/messages';
import type { Applied, CaseInput } from '@samskab/workflows/messages';
import { isUnknown, sentOf } from './sent.ts';
import type { Sent } from './sent.ts';

/** A worker that was killed with a step in hand gives it back within this time. */
const DEADLINE_MS = 20_000;
/** A server that comes back is found again within seconds; the default lets it grow to two minutes. */
const channelArgs = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 };

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

  /** False when the server is away, or gave no answer. A case whose workflow is over needs no clock. */
  async tellClock(caseId: string, offset: number): Promise<boolean> {
    try {
      await this.timed(() => this.client.workflow.getHandle(caseId).signal(CLOCK_SIGNAL, offset));
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return true;
      if (isUnknown(error)) return false;
      throw error;
    }
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
