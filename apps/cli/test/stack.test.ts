import { setTimeout as pause } from 'node:timers/promises';
import { freePort, tempDir } from '@samskab/testing';
import { isAlive } from '../src/processes/index.ts';
import { startStack } from '../src/stack.ts';
import type { Stack } from '../src/stack.ts';

const folder = tempDir();
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ folder: folder.path, port: await freePort() });
}, 120_000);

afterAll(() => stack.stop().finally(folder.remove), 60_000);

async function ready(): Promise<{ status?: string; temporal?: string }> {
  const answer = await fetch(`${stack.url}/api/ready`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { status: string }) : {};
}

async function until(state: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await state())) await pause(100);
}

describe('a stack', () => {
  it('is ready when it says so: database and Temporal within reach', async () => {
    expect(await ready()).toMatchObject({ status: 'ready', temporal: 'reachable' });
  });

  it.each(['api', 'worker', 'temporal'] as const)(
    'gets its %s back after kill -9',
    async (name) => {
      const killed = stack.pids()[name] as number;
      process.kill(killed, 'SIGKILL');
      await until(() => stack.pids()[name] !== killed);
      await until(async () => (await ready()).temporal === 'reachable');
      expect(isAlive(stack.pids()[name] as number)).toBe(true);
    },
    120_000,
  );

  it('leaves no process behind when it is stopped', async () => {
    const pids = Object.values(stack.pids()) as number[];
    await stack.stop();
    expect(pids.filter(isAlive)).toEqual([]);
  }, 60_000);
});

describe('a stack that cannot start', () => {
  it('says why, and stops what it had started', async () => {
    const options = { folder: folder.path, port: await freePort(), databaseUrl: 'mysql://root@127.0.0.1:1/nothing' };
    await expect(startStack(options)).rejects.toThrow(/ended before it was ready[^]*ECONNREFUSED/);
  }, 60_000);
});
