import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Child {
  readonly pid: number;
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>;
  /** Its first message, if it has an IPC channel. */
  readonly said: Promise<unknown>;
  /** The end of what it printed, for an error message. */
  printed(): string;
  /** Asks it to stop (SIGTERM), and ends it (SIGKILL) if it has not within the grace period. */
  stop(): Promise<void>;
  /** Ends it without asking, as a crash would. */
  kill(): Promise<void>;
}

export interface ChildOptions extends SpawnOptions {
  /** ms between asking to stop and ending it. */
  grace?: number;
  /** File that what it prints is appended to. */
  log?: string;
}

const tail = 8_000;

/**
 * Starts a process of its own group: Ctrl-C in a terminal reaches only the one that started it, which can then stop
 * its children in the right order.
 */
export async function startChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<Child> {
  const { grace = 10_000, log, ...rest } = options;
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...rest });
  const printed = keepTail(child);
  if (log !== undefined) keepAll(child, log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = new Promise<unknown>((resolve) => child.once('message', resolve));
  await spawned(child);
  const end = (signal: NodeJS.Signals) => (child.kill(signal), ended);
  const endGroup = () => (killGroup(child), ended);
  const stop = () => Promise.race([end('SIGTERM'), pause(grace, undefined, { ref: false }).then(endGroup)]);
  return { pid: child.pid as number, ended, said, printed, stop, kill: endGroup };
}

/** With all that it started itself: a grandchild would hold its pipes open. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

function keepTail(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-tail));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

function keepAll(child: ChildProcess, log: string): void {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  child.once('close', () => file.end());
}
