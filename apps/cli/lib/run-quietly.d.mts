import type { SpawnOptions } from 'node:child_process';

/** Resolves with everything the command printed; rejects with it when the command fails. */
export function runQuietly(command: string, args: readonly string[], options?: SpawnOptions): Promise<string>;
