import { join } from 'node:path';
import type { Event } from '@samskab/engine';
import { startMariaDb, startSource } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { EVENT_UPDATE } from '@samskab/workflows/messages';
import type { Applied } from '@samskab/workflows/messages';
import { Client, Connection } from '@temporalio/client';
import { drawing, end, parallel, row, start, task } from './support/drawings.ts';
import { completed, loggedEvents, openTask } from './support/people.ts';
import { startStack } from './support/stack.ts';
import type { Stack, TestCase } from './support/stack.ts';

/** Two tasks open side by side, so that either may be done first. */
const fork = drawing(
  'fork',
  [start(), parallel('split'), task('left'), task('right'), parallel('join'), end()],
  [
    ['begin', 'split'],
    ['split', 'left'],
    ['split', 'right'],
    ['left', 'join'],
    ['right', 'join'],
    ['join', 'done'],
  ],
);

let mariaDb: TestMariaDb;
let stack: Stack;
beforeAll(async () => {
  mariaDb = await startMariaDb();
  stack = await startStack({ url: mariaDb.url });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await mariaDb.stop();
}, 30_000);

let flags = 0;
/** A worker in a process of its own that is killed at the append of this entry. */
async function startDying(moment: 'before' | 'after', seq: number) {
  const flag = join(stack.home, `died-${(flags += 1)}`);
  const args = [stack.temporal.address, stack.home, mariaDb.url, moment, String(seq), flag];
  return startSource('apps/worker/test/support/dying-worker.ts', args);
}

/** Sends an event as a caller who goes away before the answer. */
async function call({ id }: TestCase, event: Event): Promise<() => Promise<void>> {
  const connection = await Connection.connect({ address: stack.temporal.address });
  const handle = new Client({ connection }).workflow.getHandle(id);
  const answer = handle.executeUpdate<Applied, [Event]>(EVENT_UPDATE, { updateId: event.id, args: [event] });
  return async () => {
    await connection.close();
    await answer.catch(() => undefined);
  };
}

describe('the life of an event', () => {
  it.each(['before', 'after'] as const)(
    'survives a worker killed %s the append commits: the entry stands once, and the caller is answered',
    async (moment) => {
      const dying = await startDying(moment, 1);
      const running = await stack.start(row(2));
      const answer = running.event(completed(await openTask(stack, running)));
      await dying.ended;
      const left = await loggedEvents(stack, running);
      expect(left).toEqual(moment === 'before' ? ['begun'] : ['begun', 'taskCompleted']);
      const stopWorker = await stack.startWorker();
      expect(await answer).toEqual({ seq: 1 });
      expect(await loggedEvents(stack, running)).toEqual(['begun', 'taskCompleted']);
      await stopWorker();
    },
    60_000,
  );

  it('rewrites an entry that Temporal does not know of, when another event came first', async () => {
    const dying = await startDying('after', 1);
    const running = await stack.start(fork);
    const [left, right] = [await openTask(stack, running, 'left'), await openTask(stack, running, 'right')];
    const lost = completed(left);
    const hangUp = await call(running, lost);
    await dying.ended;
    // The server forgets an update that no completed task has accepted: nothing but the log knows of it now.
    await hangUp();
    await stack.temporal.kill();
    await stack.temporal.restart();
    const stopWorker = await stack.startWorker();
    const other = completed(right);
    expect(await running.event(other)).toEqual({ seq: 1 });
    expect((await stack.db.read.log.entries(running.id, 1)).map(({ eventId }) => eventId)).toEqual([other.id]);
    expect(await openTask(stack, running, 'left')).toBe(left);
    expect(await running.event(lost)).toEqual({ seq: 2 });
    expect(await loggedEvents(stack, running)).toEqual(['begun', 'taskCompleted', 'taskCompleted']);
    await stopWorker();
  }, 60_000);

  it('waits for a database that is away, and answers when it is back', async () => {
    const stopWorker = await stack.startWorker();
    const running = await stack.start(row(2));
    const event = completed(await openTask(stack, running));
    await mariaDb.kill();
    const answer = running.event(event);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await mariaDb.restart();
    expect(await answer).toEqual({ seq: 1 });
    expect(await loggedEvents(stack, running)).toEqual(['begun', 'taskCompleted']);
    await stopWorker();
  }, 60_000);

  it('goes on in a new run after every entry, and knows there what the last run applied', async () => {
    const stopWorker = await stack.startWorker();
    const running = await stack.start(row(6), {}, { entriesPerRun: 1 });
    const sent = [];
    for (let step = 1; step <= 6; step += 1) {
      const event = completed(await openTask(stack, running, `step-${step}`));
      expect(await running.event(event)).toEqual({ seq: step });
      if (step < 6) sent.push(await running.event(event));
    }
    expect(sent).toEqual([1, 2, 3, 4, 5].map((seq) => ({ seq })));
    expect(await running.result()).toBe('done');
    expect(await loggedEvents(stack, running)).toHaveLength(7);
    await stopWorker();
  }, 60_000);
});
