import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CaseActivities } from '@samskab/activities';
import type { Event } from '@samskab/engine';
import { hashEntry } from '@samskab/persistence';
import type { LogEntry } from '@samskab/persistence';
import { EVENT_UPDATE } from '@samskab/workflows/messages';
import type { Applied } from '@samskab/workflows/messages';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflows } from '../src/index.ts';
import { drawing, end, parallel, row, start, task } from './support/drawings.ts';
import { startDying } from './support/dying.ts';
import { completed, openTask } from './support/people.ts';
import { START, startStack } from './support/stack.ts';
import type { Stack, TestCase, WorkerOptions } from './support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const applied = async ({ id }: TestCase): Promise<string[]> =>
  (await stack.db.read.log.entries(id, 1)).map(({ eventId }) => eventId);

describe('the seen-set', () => {
  const correction = (): Event => ({
    id: randomUUID(),
    type: 'variablesSet',
    at: START,
    scope: 'i0',
    data: { noted: 'rettet' },
    reason: 'Det var forkert',
  });

  /** A correction is sent again when the case has gone on in a new run, as a relay does that had no answer. */
  async function resent(options: WorkerOptions = {}) {
    const stopWorker = await stack.startWorker(options);
    const running = await stack.start(row(1), {}, { entriesPerRun: 1 });
    await openTask(stack, running);
    const event = correction();
    const first = await running.event(event);
    const again = await Promise.race([running.event(event), pause(3_000, 'no answer')]).catch(() => 'no answer');
    await stack.client.workflow.getHandle(running.id).terminate();
    await stopWorker();
    return { first, again };
  }

  it('gives an event that is sent again to a later run its first answer', async () => {
    const { first, again } = await resent();
    expect(again).toEqual(first);
  }, 30_000);

  it('is what does it: forgotten between runs, the event is taken again, and only the log refuses it', async () => {
    const bundle = await bundleWorkflows(fileURLToPath(import.meta.resolve('./support/forgetful.workflow.ts')));
    const { first, again } = await resent({ bundle });
    expect(again).not.toEqual(first);
  }, 60_000);
});

describe('the strict append', () => {
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

  /** A worker is killed after it appended an event that Temporal then forgets, and another event comes first. */
  async function overtaken(options: WorkerOptions = {}) {
    const dying = await startDying(stack, 'after');
    const running = await stack.start(fork);
    const [left, right] = [await openTask(stack, running, 'left'), await openTask(stack, running, 'right')];
    const [lost, other] = [completed(left), completed(right)];
    const hangUp = await call(running, lost);
    await dying.ended;
    // The server forgets an update that no completed task has accepted: nothing but the log knows of it now.
    await hangUp();
    await stack.temporal.kill();
    await stack.temporal.restart();
    const stopWorker = await stack.startWorker(options);
    expect(await running.event(other)).toEqual({ seq: 1 });
    expect(await running.event(lost)).toEqual({ seq: 2 });
    await stopWorker();
    return { sent: [other.id, lost.id], stands: await applied(running) };
  }

  it('rewrites an entry that Temporal does not know of, when another event came first', async () => {
    const { sent, stands } = await overtaken();
    expect(stands).toEqual(sent);
  }, 60_000);

  it('is what does it: an append that takes whatever stands there for its own leaves the log untrue', async () => {
    const naive = (activities: CaseActivities): CaseActivities => ({
      ...activities,
      async append(request) {
        const appended = await activities.append(request);
        if (appended.result !== 'mismatch') return appended;
        return { result: 'appended', hash: hashEntry(request.prevHash, request.step as unknown as LogEntry) };
      },
    });
    const { sent, stands } = await overtaken({ wrap: naive });
    expect(stands).toEqual([sent[1]]);
  }, 60_000);
});
