import { Client, Connection } from '@temporalio/client';

/** Events in Temporal's history of a case, over all the runs that followed one another. */
export async function historyEvents(address: string, caseId: string): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    return await countRuns(new Client({ connection }), caseId);
  } finally {
    await connection.close();
  }
}

async function countRuns(client: Client, caseId: string): Promise<number> {
  const { raw } = await client.workflow.getHandle(caseId).describe();
  let total = 0;
  for (let runId = raw.workflowExecutionInfo?.firstRunId; runId;) {
    const { events } = await client.workflow.getHandle(caseId, runId).fetchHistory();
    total += events?.length ?? 0;
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return total;
}
