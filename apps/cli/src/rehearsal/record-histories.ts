import type { BenchStack } from '../bench/bench-stack.ts';
import { elements } from './elements.ts';
import { Rehearsal } from './rehearsal.ts';
import { historyNames, keepHistory, keepLog, logNames } from './kept-histories.ts';
import type { History, KeptLog } from './kept-histories.ts';
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
  const kept = { histories: new Set(historyNames()), logs: new Set(logNames()) };
  const missing = takes().filter(
    ({ name, told }) => !kept.histories.has(name) || (name === told.name && !kept.logs.has(name)),
  );
  if (missing.length === 0) return [];
  const stage = await startRehearsalStage();
  try {
    for (const take of missing) await record(stage, take, kept);
    return missing.map(({ name }) => name);
  } finally {
    await stage.stop();
  }
}

type Kept = { histories: Set<string>; logs: Set<string> };

/** A case that is cut into runs leaves the same log as the whole one. */
async function record(stage: BenchStack, { name, told, entriesPerRun }: Take, kept: Kept): Promise<void> {
  const rehearsal = await Rehearsal.begin(stage, told, { entriesPerRun });
  await rehearsal.toEnd();
  if (!kept.histories.has(name)) keepHistory(name, await runsOf(stage, rehearsal.id));
  if (name !== told.name || kept.logs.has(name)) return;
  const log = (await rehearsal.log()).map(({ event, answers, hash }) => ({ event, answers, hash }));
  keepLog(name, { model: told.model, log: log as unknown as KeptLog['log'] });
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
