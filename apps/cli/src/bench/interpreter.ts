import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from '@samskab/definition';
import type { Data, Event } from '@samskab/engine';
import { bundleWorkflows } from '@samskab/worker';
import { CLOCK_SIGNAL, EVENT_UPDATE } from '@samskab/workflows/messages';
import type { Applied } from '@samskab/workflows/messages';
import type { Scenario, Step, Variant } from '@samskab/workflows/scenario';
import type { WorkflowHandle } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { patternFile } from '../patterns.ts';
import { startBenchStack } from './bench-stack.ts';
import type { BenchStack } from './bench-stack.ts';
import { print } from './print.ts';

const ROUNDS = 4;
const CASES_A_ROUND = 10;
const AT_ONCE = 10;

type Side = 'interpreted' | 'byHand';
type Measured = { seconds: number; cpuSeconds: number; latencies: number[]; historyBytes: number[]; entries: number[] };

/**
 * Nørreby's whole story through the interpreter, and through the same story written by hand
 * (`village-bus-by-hand.workflow.ts`), alternating in one run over the same log, activities and database.
 */
export async function benchInterpreter(json: boolean): Promise<number> {
  const read = (file: 'definition' | 'scenario') =>
    JSON.parse(readFileSync(patternFile('village-bus', file), 'utf8')) as unknown;
  const model = read('definition') as Model;
  const { variants, main } = read('scenario') as Scenario;
  const byHand = fileURLToPath(new URL('./village-bus-by-hand.workflow.ts', import.meta.url));
  const bundles = { interpreted: await bundleWorkflows(), byHand: await bundleWorkflows(byHand) };
  const measured: Record<Side, Measured> = { interpreted: nothing(), byHand: nothing() };
  const sides: Side[] = ['byHand', 'interpreted'];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const side of round % 2 ? sides : sides.toReversed()) {
      const took = await playRound(bundles[side], model, variants[main]!);
      // The first round warms the machine.
      if (round > 0) add(measured[side], took);
    }
  }
  print(json, comparison(measured));
  return 0;
}

async function playRound(bundle: WorkflowBundle, model: Model, story: Variant): Promise<Measured> {
  const stack = await startBenchStack({ bundle });
  try {
    return await playMany(stack, model, story);
  } finally {
    await stack.stop();
  }
}

async function playMany(stack: BenchStack, model: Model, story: Variant): Promise<Measured> {
  const published = await stack.publish(model);
  const took = nothing();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let left = CASES_A_ROUND;
  const player = async () => {
    while (left > 0) {
      left -= 1;
      const handle = await stack.start(published, morning(story.start.date), story.start.data as Data);
      await play(stack, handle, story, took);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  took.seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  took.cpuSeconds = (user + system) / 1e6;
  return took;
}

async function play(stack: BenchStack, handle: WorkflowHandle, story: Variant, took: Measured): Promise<void> {
  for (const step of story.steps) {
    if (step.do === 'wait') await jump(handle, `${step.date}T20:00:00.000Z`);
    else took.latencies.push(await act(stack, handle, step));
  }
  await handle.result();
  const { raw } = await handle.describe();
  took.historyBytes.push(Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0));
  took.entries.push((await stack.db.read.log.entries(handle.workflowId, 0)).length);
}

async function jump(handle: WorkflowHandle, to: string): Promise<void> {
  await handle.signal(CLOCK_SIGNAL, Date.parse(to) - Date.now());
}

/** One command of a person; answers how long it took, in ms. */
async function act(stack: BenchStack, handle: WorkflowHandle, step: Step): Promise<number> {
  const node = 'item' in step ? step.item : 'task' in step ? step.task : '';
  const open = await opened(stack, handle.workflowId, node);
  const event = eventOf(step, open);
  const begun = performance.now();
  await handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, { updateId: event.id, args: [event] });
  return performance.now() - begun;
}

function eventOf(step: Step, open: string): Event {
  const meta = { id: randomUUID(), at: morning(step.date), by: 'bench' };
  const data = ('data' in step ? step.data : {}) as Data;
  if (step.do === 'complete') return { ...meta, type: 'taskCompleted', task: open, data };
  return { ...meta, type: 'itemDecided', item: open, outcome: step.do === 'decide' ? step.outcome : 'accepted', data };
}

async function opened({ db }: BenchStack, caseId: string, node: string): Promise<string> {
  for (;;) {
    const where = { caseId, node, status: 'open' as const };
    const found = (await db.read.tasks.first(where)) ?? (await db.read.items.first(where));
    if (found) return found.id;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function comparison({ interpreted, byHand }: Record<Side, Measured>): Record<string, unknown> {
  const perSecond = ({ entries, seconds }: Measured) => entries.length / seconds;
  const [p50, p95] = [0.5, 0.95].map((part) => (side: Measured) => percentile(side.latencies, part));
  const table = (side: Measured) => ({
    casesPerSecond: round(perSecond(side)),
    p50Ms: round(p50!(side)),
    p95Ms: round(p95!(side)),
    cpuSeconds: round(side.cpuSeconds),
    historyBytes: Math.round(mean(side.historyBytes)),
    logEntries: round(mean(side.entries)),
  });
  return {
    ratio: round(perSecond(interpreted) / perSecond(byHand)),
    p50Ratio: round(p50!(interpreted) / p50!(byHand)),
    p95Ratio: round(p95!(interpreted) / p95!(byHand)),
    cpuRatio: round(interpreted.cpuSeconds / byHand.cpuSeconds),
    historyBytesRatio: round(mean(interpreted.historyBytes) / mean(byHand.historyBytes)),
    cases: interpreted.entries.length,
    sides: { interpreted: table(interpreted), byHand: table(byHand) },
  };
}

const morning = (date: string): string => `${date}T09:00:00.000Z`;
const nothing = (): Measured => ({ seconds: 0, cpuSeconds: 0, latencies: [], historyBytes: [], entries: [] });

function add(to: Measured, more: Measured): void {
  to.seconds += more.seconds;
  to.cpuSeconds += more.cpuSeconds;
  to.latencies.push(...more.latencies);
  to.historyBytes.push(...more.historyBytes);
  to.entries.push(...more.entries);
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number): number => Number(value.toFixed(3));
const percentile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;
