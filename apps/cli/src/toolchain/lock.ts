import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../processes/alive.ts';

/** Runs `work` while no other process of this machine holds the lock file; a dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!acquired(file)) await pause(250);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquired(file: string): boolean {
  if (created(file)) return true;
  if (!isAlive(holder(file))) rmSync(file, { force: true });
  return false;
}

function created(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The holder's pid. A lock read between its creation and its first byte belongs to someone alive: us, for now. */
function holder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}
