import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { root } from '../paths.ts';
import type { BenchStack } from '../bench/bench-stack.ts';
import { elements } from './elements.ts';
import { Rehearsal } from './rehearsal.ts';
import { startRehearsalStage } from './stage.ts';
import { everyStory } from './told.ts';
import type { Told } from './told.ts';

/** Where histories are kept: one file a case, its runs in order. */
export const historyFolder = join(root, 'workflows', 'test', 'histories');

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
  const missing = takes().filter(({ name }) => !existsSync(fileOf(name)));
  if (missing.length === 0) return [];
  mkdirSync(historyFolder, { recursive: true });
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
  const runs = (await runsOf(stage, rehearsal.id)).map(withoutMachine);
  writeFileSync(fileOf(name), gzipSync(JSON.stringify(runs), { level: 9 }));
}

const fileOf = (name: string): string => join(historyFolder, `${name}.json.gz`);

/** The history of each run of a case, the first one first. */
async function runsOf({ client }: BenchStack, caseId: string): Promise<unknown[]> {
  const { raw } = await client.workflow.getHandle(caseId).describe();
  const runs: unknown[] = [];
  for (let runId = raw.workflowExecutionInfo?.firstRunId; runId;) {
    const history = await client.workflow.getHandle(caseId, runId).fetchHistory();
    runs.push(JSON.parse(historyToJSON(history)));
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

/** Who recorded it, and on which machine, says nothing. */
function withoutMachine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'identity');
  return Object.fromEntries(members.map(([key, member]) => [key, withoutMachine(member)]));
}
