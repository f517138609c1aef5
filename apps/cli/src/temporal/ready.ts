import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

export const namespace = 'default';

/** Cases last years, and a finished one stays to be looked at: ten years after its end. */
const retention = '3650 days';

/** Waits until the namespace answers, and lets it keep histories for years; rejects when `deadlineMs` has passed. */
export async function makeReady(address: string, deadlineMs: number, goOn: () => boolean): Promise<void> {
  const connection = await connected(address, Date.now() + deadlineMs, goOn);
  try {
    const config = { workflowExecutionRetentionTtl: msToTs(retention) };
    await connection.workflowService.updateNamespace({ namespace, config });
  } finally {
    await connection.close();
  }
}

async function connected(address: string, deadline: number, goOn: () => boolean): Promise<Connection> {
  for (;;) {
    try {
      return await probe(address);
    } catch (error) {
      if (!goOn() || Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}

async function probe(address: string): Promise<Connection> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
