import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { STANDING_QUERY } from '@samskab/workflows/messages';
import type { Standing } from '@samskab/workflows/messages';

/** `lost`: none runs. `behind`: one runs that knows less than the log, and nothing of it is under way. */
export type Found = { is: 'alive'; seq: number } | { is: 'behind'; seq: number } | { is: 'done' } | { is: 'lost' };

/** What a worker had begun when it was killed comes to another one within this time. */
const CATCH_UP_MS = 5_000;
const ANSWER_MS = 15_000;

/**
 * Whether a workflow of this case runs and knows all that the log says. One that knows less is given time to catch up.
 * @throws when one runs and no worker answers for it, or it is still busy after that time.
 */
export async function askWorkflow(
  client: Client,
  caseId: string,
  logged: { seq: number; hash: string },
): Promise<Found> {
  const status = await statusOf(client, caseId);
  if (status !== 'RUNNING') return { is: status === 'COMPLETED' ? 'done' : 'lost' };
  for (const until = Date.now() + CATCH_UP_MS; ; await pause(200)) {
    const { head, idle } = await standingOf(client, caseId);
    const knows = head.seq > logged.seq || (head.seq === logged.seq && head.hash === logged.hash);
    if (knows) return { is: 'alive', seq: head.seq };
    if (Date.now() < until) continue;
    if (!idle) throw new Error(`The workflow of ${caseId} runs and is busy. Try again in a moment.`);
    return { is: 'behind', seq: head.seq };
  }
}

async function statusOf(client: Client, caseId: string): Promise<string | undefined> {
  try {
    return (await client.workflow.getHandle(caseId).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

async function standingOf(client: Client, caseId: string): Promise<Standing> {
  try {
    const ask = () => client.workflow.getHandle(caseId).query<Standing>(STANDING_QUERY);
    return await client.connection.withDeadline(Date.now() + ANSWER_MS, ask);
  } catch (error) {
    throw new Error(`The workflow of ${caseId} runs, and no worker answers for it. Start the stack, and try again.`, {
      cause: error,
    });
  }
}
