import type { CaseActivities } from '@samskab/activities';
import { compile, fold } from '@samskab/engine';
import type { Entry } from '@samskab/engine';
import { startMariaDb } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { CLOCK_SIGNAL } from '@samskab/workflows/messages';
import { drawing, end, row, start, timer } from './support/drawings.ts';
import { startDying } from './support/dying.ts';
import { completed, eventually, loggedEvents, openTask } from './support/people.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';

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

describe('the life of an event', () => {
  it.each(['before', 'after'] as const)(
    'survives a worker killed %s the append commits: the entry stands once, and the caller is answered',
    async (moment) => {
      const dying = await startDying(stack, moment, mariaDb.url);
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

  it('begins when its drawing can be read at last, and does not end because it could not', async () => {
    let refusals = 6;
    const away = (activities: CaseActivities): CaseActivities => ({
      ...activities,
      async loadDrawing(request) {
        if ((refusals -= 1) >= 0) throw new Error('no database');
        return activities.loadDrawing(request);
      },
    });
    const stopWorker = await stack.startWorker({ wrap: away });
    const running = await stack.start(row(1));
    await running.event(completed(await openTask(stack, running)));
    expect(await running.result()).toBe('done');
    expect(refusals).toBeLessThan(0);
    await stopWorker();
  }, 60_000);

  it('goes on in a new run when much has happened to it that is no entry, as the days of a year', async () => {
    const stopWorker = await stack.startWorker();
    const running = await stack.start(row(1));
    const event = completed(await openTask(stack, running));
    const runOf = async () => (await stack.client.workflow.getHandle(running.id).describe()).runId;
    const first = await runOf();
    for (let day = 1; day <= 150 && (await runOf()) === first; day += 1) {
      await stack.client.workflow.getHandle(running.id).signal(CLOCK_SIGNAL, day * 86_400_000);
      await running.standing();
    }
    expect(await runOf()).not.toBe(first);
    expect(await running.event(event)).toEqual({ seq: 1 });
    expect(await running.result()).toBe('done');
    await stopWorker();
  }, 60_000);

  it('begins a new run at once when the clock was moved past what it waits for before it began', async () => {
    const model = drawing(
      'waits',
      [start(), timer('later', 'P1D'), end()],
      [
        ['begin', 'later'],
        ['later', 'done'],
      ],
    );
    const stopWorker = await stack.startWorker();
    const running = await stack.start(model);
    await eventually(() => stack.db.read.log.entries(running.id, 0).then(([entry]) => entry));
    await stopWorker();
    const handle = stack.client.workflow.getHandle(running.id);
    await handle.terminate('lost');
    const entries = await stack.db.read.log.entries(running.id, 0);
    const state = fold(compile(model), entries as unknown as Entry[]);
    const { seq, hash } = entries.at(-1)!;
    await running.again({ state, head: { seq, hash } });
    await handle.signal(CLOCK_SIGNAL, 30 * 86_400_000);
    const stopSecond = await stack.startWorker();
    expect(await running.result()).toBe('done');
    await stopSecond();
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
