import type { BenchStack } from '../bench/bench-stack.ts';
import { elements } from './elements.ts';
import { Rehearsal } from './rehearsal.ts';
import { historyNames, keepHistory } from './kept-histories.ts';
import type { History } from './kept-histories.ts';
import { startRehearsalStage } from './stage.ts';
import { everyStory } from './told.ts';
import type { Told } from './told.ts';

/** So many entries a run, where a case is recorded with the runs that followed one another. */
const ENTRIES_PER_RUN = 8;

type Take = { name: string; told: Told; entriesPerRun?: number };

/** Every story and every element; each story also cut into runs. */
export const takes = (): Take[] => [
  ...everyStory().flatMap((told) => [
    { name: told.name, told },
    { name: `${told.name}.renewed`, told, entriesPerRun: ENTRIES_PER_RUN },
  ]),
  ...elements.map((told) => ({ name: told.name, told })),
];

/**
 * Records what has no history yet, and says what it was. One that stands is never recorded anew: cases that began then
 * may still run.
 */
export async function recordHistories(): Promise<string[]> {
  const kept = new Set(historyNames());
  const missing = takes().filter(({ name }) => !kept.has(name));
  if (missing.length === 0) return [];
  const stage = await startRehearsalStage();
  try {
    for (const take of missing) await record(stage, take);
    return missing.map(({ name }) => name);
  } finally {
    await stage.stop();
  }
}

async function record(stage: BenchStack, { name, told, entriesPerRun }: Take): Promise<void> {
  const rehearsal = await Rehearsal.begin(stage, told, { entriesPerRun });
  await rehearsal.toEnd();
  keepHistory(name, await runsOf(stage, rehearsal.id));
}

/** The history of each run of a case, the first one first. */
async function runsOf({ client }: BenchStack, caseId: string): Promise<History[]> {
  const { raw } = await client.workflow.getHandle(caseId).describe();
  const runs: History[] = [];
  for (let runId = raw.workflowExecutionInfo?.firstRunId; runId;) {
    const history = await client.workflow.getHandle(caseId, runId).fetchHistory();
    runs.push(history);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}
