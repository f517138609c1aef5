import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The working tree this program runs from. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where one stack keeps its state: `SAMSKAB_HOME`, else `.samskab` in the working tree. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['SAMSKAB_HOME'] ? resolve(env['SAMSKAB_HOME']) : join(root, '.samskab');
}

/** What every working tree of this user shares: built tools, never state. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'samskab');
}
