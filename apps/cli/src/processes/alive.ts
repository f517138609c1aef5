import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that has ended counts as dead also while nobody has collected it, as happens in containers without init. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return commandLine(pid) !== '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` still runs a command that names `word`, so that a reused pid is never taken for an old process. */
export function runs(pid: number, word: string): boolean {
  return commandLine(pid).includes(word);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
