import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../src/index.ts';
import { row } from './support/drawings.ts';
import { completed, openTask } from './support/people.ts';
import { startStack } from './support/stack.ts';
import type { Stack } from './support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

describe('a machine that does much else', () => {
  it('is slow, and not caught in an endless loop: the worker lives, and the case goes on', async () => {
    const bundle = await bundleWorkflows(fileURLToPath(import.meta.resolve('./support/sleepy.workflow.ts')));
    await stack.startWorker({ bundle });
    const running = await stack.start(row(1));
    await running.event(completed(await openTask(stack, running)));
    expect(await running.result()).toBe('done');
  }, 120_000);
});
