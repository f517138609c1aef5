import { randomUUID } from 'node:crypto';
import type { Model, Node } from '@samskab/definition';
import type { Data, Event } from '@samskab/engine';
import { EVENT_UPDATE, STANDING_QUERY } from '@samskab/workflows/messages';
import type { Applied, Standing } from '@samskab/workflows/messages';
import type { WorkflowHandle } from '@temporalio/client';
import { startBenchStack } from './bench-stack.ts';
import type { BenchStack } from './bench-stack.ts';
import { days, row, task } from './drawings.ts';
import { print } from './print.ts';

/** A row of the table: Temporal history events of one command of a kind, its own effects included. */
type Row = { kind: string; events: number };
type Doing = { kind: string; steps: Node[]; first?: number };

const START = '2026-03-03T08:00:00.000Z';

const funding = (id: string): Node => ({
  id,
  type: 'activity',
  activity: 'service',
  facet: { kind: 'funding', op: 'expect', line: 'line', amount: '10000' },
});

/** `first` commands are done before the one that is counted, so that what is counted is the rule and not the first time. */
const doings: Doing[] = [
  { kind: 'task, no deadline', steps: [task('a'), task('b'), task('c')], first: 1 },
  {
    kind: 'task, the next with a later deadline',
    steps: [task('a', days(10)), task('b', days(20)), task('c', days(30)), task('d', days(40))],
    first: 1,
  },
  { kind: 'task, the next with the first alarm', steps: [task('a'), task('b', days(10)), task('c')] },
  {
    kind: 'task, the next with an earlier alarm',
    steps: [task('a', days(30)), task('b', days(10)), task('c')],
  },
  { kind: 'task, then money by an activity', steps: [task('a'), funding('money'), task('b')] },
  { kind: 'last task, the case ends', steps: [task('a'), task('b')], first: 1 },
];

/** History events per accepted command, a table by kind. */
export async function benchEvents(json: boolean): Promise<number> {
  const stack = await startBenchStack();
  try {
    const rows: Row[] = [];
    for (const doing of doings) rows.push(await counted(stack, doing));
    rows.push(await refused(stack));
    const plain = rows.filter(({ kind }) => kind.startsWith('task, no') || kind.includes('later deadline'));
    print(json, {
      perCommand: Object.fromEntries(rows.map(({ kind, events }) => [kind, events])),
      most: Math.max(...plain.map(({ events }) => events)),
    });
    return 0;
  } finally {
    await stack.stop();
  }
}

async function counted(stack: BenchStack, { kind, steps, first = 0 }: Doing): Promise<Row> {
  const handle = await started(stack, row(keyOf(kind), steps));
  for (let done = 0; done < first; done += 1) await completeOpen(stack, handle);
  const before = await settledLength(handle);
  await completeOpen(stack, handle);
  return { kind, events: (await settledLength(handle)) - before };
}

/** A refusal by the validator leaves no trace. */
async function refused(stack: BenchStack): Promise<Row> {
  const handle = await started(stack, row('refused', [task('a')]));
  await openTask(stack, handle);
  const before = await settledLength(handle);
  await send(handle, 'i99').catch(() => undefined);
  return { kind: 'refused', events: (await settledLength(handle)) - before };
}

async function started(stack: BenchStack, model: Model): Promise<WorkflowHandle> {
  return stack.start(await stack.publish(model), START);
}

async function completeOpen(stack: BenchStack, handle: WorkflowHandle): Promise<void> {
  await send(handle, await openTask(stack, handle));
}

function send(handle: WorkflowHandle, task: string, data: Data = {}): Promise<Applied> {
  const event: Event = { id: randomUUID(), type: 'taskCompleted', at: START, by: 'bench', task, data };
  return handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, { updateId: event.id, args: [event] });
}

async function openTask({ db }: BenchStack, { workflowId: caseId }: WorkflowHandle): Promise<string> {
  for (;;) {
    const open = await db.read.tasks.first({ caseId, status: 'open' });
    if (open) return open.id;
    await pause();
  }
}

/** The history's length once nothing is under way any more. */
async function settledLength(handle: WorkflowHandle): Promise<number> {
  for (;;) {
    const { status, historyLength } = await handle.describe();
    if (status.name !== 'RUNNING') return historyLength;
    const { idle } = await handle.query<Standing>(STANDING_QUERY);
    const again = (await handle.describe()).historyLength;
    if (idle && again === historyLength) return historyLength;
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
const keyOf = (kind: string): string => kind.replace(/\W+/g, '-');
