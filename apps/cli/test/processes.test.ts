import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startChild, supervise } from '../src/processes/index.ts';

const sleeper = () => startChild('sleep', ['60']);
const stubborn = () => startChild('bash', ['-c', "trap '' TERM; echo ready; sleep 60 & wait; wait"], { grace: 200 });

describe('a supervised process', () => {
  it('is started again each time it ends by itself', async () => {
    let restarts = 0;
    const supervised = await supervise(sleeper, { onRestart: () => (restarts += 1) });
    for (const expected of [1, 2]) {
      const { pid } = supervised.current();
      process.kill(pid, 'SIGKILL');
      while (supervised.current().pid === pid) await pause(10);
      expect(restarts).toBe(expected);
    }
    await supervised.stop();
    expect(isAlive(supervised.current().pid)).toBe(false);
  });

  it('is tried again when a restart fails', async () => {
    const starts = [sleeper, () => Promise.reject(new Error('no memory')), sleeper];
    const supervised = await supervise(() => (starts.shift() ?? sleeper)());
    const { pid } = supervised.current();
    process.kill(pid, 'SIGKILL');
    while (supervised.current().pid === pid) await pause(10);
    expect(starts).toEqual([]);
    await supervised.stop();
  });

  it('does not come back when it is stopped while it restarts', async () => {
    const children: number[] = [];
    const slow = async () => {
      if (children.length > 0) await pause(200);
      const child = await sleeper();
      children.push(child.pid);
      return child;
    };
    const supervised = await supervise(slow);
    process.kill(supervised.current().pid, 'SIGKILL');
    await pause(50);
    await supervised.stop();
    expect(children.filter(isAlive)).toEqual([]);
  });
});

describe('a child process', () => {
  it('is ended when it does not stop in its grace period', async () => {
    const child = await stubborn();
    while (!child.printed().includes('ready')) await pause(10);
    await child.stop();
    expect(isAlive(child.pid)).toBe(false);
  });

  it('counts as dead once it has ended, even while nobody has collected it', async () => {
    const careless = await startChild('bash', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    while (!/\d+\n/.test(careless.printed())) await pause(10);
    await pause(100);
    expect(isAlive(Number(careless.printed()))).toBe(false);
    await careless.stop();
  });

  it('says so when its program does not exist', async () => {
    await expect(startChild('no-such-program', [])).rejects.toThrow(/ENOENT/);
  });
});
