import { randomUUID } from 'node:crypto';
import type { Event } from '@samskab/engine';
import { START } from './stack.ts';
import type { Stack, TestCase } from './stack.ts';

/** What a person sends when a task is done. */
export const completed = (task: string, at = START): Event => ({
  id: randomUUID(),
  type: 'taskCompleted',
  at,
  by: 'test',
  task,
  data: { noted: 'ja' },
});

/** The id of the open task, at a node where several are; waits until there is one. */
export async function openTask(stack: Stack, { id: caseId }: TestCase, node?: string): Promise<string> {
  const where = { caseId, status: 'open' as const, ...(node && { node }) };
  const open = await eventually(() => stack.db.read.tasks.first(where));
  return open.id;
}

/** Asks until there is an answer. */
export async function eventually<T>(ask: () => Promise<T | undefined>, seconds = 50): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`nothing within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The types of a case's log entries, after checking that its chain of hashes is whole. */
export async function loggedEvents(stack: Stack, { id }: TestCase): Promise<string[]> {
  const log = await stack.db.read.log.entries(id, 0);
  log.forEach((entry, index) => {
    expect(entry.seq).toBe(index);
    expect(entry.prevHash).toBe(log[index - 1]?.hash ?? '');
  });
  return log.map(({ event }) => String(event['type']));
}
