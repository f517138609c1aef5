import { setTimeout as pause } from 'node:timers/promises';

export interface Running {
  readonly pid: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Supervised<T extends Running> {
  /** The process that runs now; another one after each restart. */
  current(): T;
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  /** Told each time the process ended by itself and a new one is about to start. */
  onRestart?: (failedStarts: number) => void;
}

const longestPauseMs = 5_000;

/** Keeps one process running: when it ends without being asked to, it is started again, ever more patiently. */
export async function supervise<T extends Running>(
  start: () => Promise<T>,
  { onRestart = () => {} }: SuperviseOptions = {},
): Promise<Supervised<T>> {
  const stopping = new AbortController();
  const asked = () => stopping.signal.aborted;
  let running = await start();
  const watching = watch();

  async function watch(): Promise<void> {
    while (!asked()) {
      await running.ended;
      if (!asked()) await restart();
    }
  }

  async function restart(failures = 0): Promise<void> {
    onRestart(failures);
    const next = await start().catch(() => undefined);
    if (next) running = next;
    else await pause(Math.min(100 * 2 ** failures, longestPauseMs));
    if (!next && !asked()) await restart(failures + 1);
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await running.stop();
    await watching;
    // A restart under way when stop was called has brought up another one.
    await running.stop();
  }

  return { current: () => running, stop };
}
