import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** Runs a command in the open: what it prints is seen as it comes. Resolves with its exit code. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
