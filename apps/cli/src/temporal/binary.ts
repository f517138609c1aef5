import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../paths.ts';
import { withLock } from '../toolchain/lock.ts';
import { isExecutable, which } from '../processes/which.ts';
import { buildTemporal } from './build.ts';
import { downloadTemporal } from './download.ts';
import { temporalVersion } from './version.ts';

/**
 * Path of a Temporal CLI: the one on the PATH, else one kept in the user's cache, which is downloaded or built the
 * first time. Working trees share it, and two of them never build at once.
 * @throws when it can be neither downloaded nor built; the message says what to install.
 */
export async function ensureTemporal(): Promise<string> {
  const folder = join(cacheFolder(), `temporal-${temporalVersion}`);
  const kept = join(folder, 'temporal');
  const found = which('temporal') ?? (isExecutable(kept) ? kept : undefined);
  return found ?? withLock(join(folder, 'lock'), () => obtain(folder, kept));
}

async function obtain(folder: string, kept: string): Promise<string> {
  if (isExecutable(kept)) return kept;
  mkdirSync(folder, { recursive: true });
  if (!(await downloadTemporal(kept))) await buildTemporal(kept);
  return kept;
}
