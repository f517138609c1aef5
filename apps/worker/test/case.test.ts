import type { Event } from '@samskab/engine';
import type { Node } from '@samskab/definition';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { drawing, end, row, start, task, timer } from './support/drawings.ts';
import { completed, loggedEvents, openTask as openTaskIn } from './support/people.ts';
import { startStack, START } from './support/stack.ts';
import type { Stack, TestCase } from './support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await stack.startWorker();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const openTask = (running: TestCase): Promise<string> => openTaskIn(stack, running);

const refusedAs = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof WorkflowUpdateFailedError ? (error.cause as { type?: unknown }).type : error;
};

describe('a case as a durable workflow', () => {
  it('shows in the log and on the list what was just done, when the update returns', async () => {
    const running = await stack.start(row(2));
    const first = await openTask(running);
    const { seq } = await running.event(completed(first));
    const log = await stack.db.read.log.entries(running.id, 0);
    expect(log.map((entry) => entry.event.type)).toEqual(['begun', 'taskCompleted']);
    expect(seq).toBe(1);
    const tasks = await stack.db.read.tasks.find({ caseId: running.id }, { order: { openedAt: 'asc' } });
    expect(tasks.map(({ node, status }) => [node, status])).toEqual([
      ['step-1', 'completed'],
      ['step-2', 'open'],
    ]);
  });

  it('ends when its last step is done, and says at which end', async () => {
    const running = await stack.start(row(1));
    await running.event(completed(await openTask(running)));
    expect(await running.result()).toBe('done');
    expect(await stack.db.read.cases.first({ id: running.id })).toMatchObject({ status: 'ended', outcome: 'done' });
  });

  it('gives a repeated event its first outcome and changes nothing', async () => {
    const running = await stack.start(row(2));
    const event = completed(await openTask(running));
    const first = await running.event(event);
    await running.event({ ...completed(await openTask(running)) });
    const again = await running.event(event).catch((error: unknown) => error);
    // The case has ended, or the id is known: in neither case is it applied again.
    if (!(again instanceof Error)) expect(again).toEqual(first);
    expect(await stack.db.read.log.entries(running.id, 0)).toHaveLength(3);
  });

  it('refuses a second click on another id as stale, and a task that never was as not offered', async () => {
    const running = await stack.start(row(2));
    const first = await openTask(running);
    await running.event(completed(first));
    expect(await refusedAs(running.event(completed(first)))).toBe('stale');
    expect(await refusedAs(running.event(completed('i99')))).toBe('notOffered');
    expect(await stack.db.read.log.entries(running.id, 0)).toHaveLength(2);
  });

  it('refuses a form with a field it does not have, and names it', async () => {
    const running = await stack.start(row(1));
    const event = { ...completed(await openTask(running)), data: { other: 1 } } as Event;
    expect(await refusedAs(running.event(event))).toBe('invalid');
  });

  it('lets an alarm ring idly when what it was set for is gone, and still acts on what comes later', async () => {
    const soon = { ...task('soon'), due: { due: { duration: 'duration("PT1S")' }, escalate: 'case-worker' } } as Node;
    const both = drawing(
      'both',
      [start(), soon, timer('later', 'PT3S'), task('after'), end()],
      [
        ['begin', 'soon'],
        ['soon', 'later'],
        ['later', 'after'],
        ['after', 'done'],
      ],
    );
    const running = await stack.start(both);
    await running.event(completed(await openTask(running)));
    await openTaskIn(stack, running, 'after');
    expect(await loggedEvents(stack, running)).toEqual(['begun', 'taskCompleted', 'timerFired']);
  }, 15_000);

  it('lets time act when it is due, at the instant that was due', async () => {
    const waiting = drawing(
      'waits',
      [start(), timer('a-while', 'PT1S'), task('after'), end()],
      [
        ['begin', 'a-while'],
        ['a-while', 'after'],
        ['after', 'done'],
      ],
    );
    const running = await stack.start(waiting);
    await openTask(running);
    const log = await stack.db.read.log.entries(running.id, 0);
    expect(log.map((entry) => [entry.event.type, entry.at])).toEqual([
      ['begun', START],
      ['timerFired', '2026-03-03T08:00:01.000Z'],
    ]);
  });
});
