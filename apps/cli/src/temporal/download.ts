import { createWriteStream, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { temporalVersion } from './version.ts';

const patienceMs = 10_000;

/**
 * Fetches the archive that Temporal's SDK fetches for its own test servers. An answer must begin within ten seconds:
 * behind a closed firewall the build that follows is quicker than waiting.
 * @returns false when there was no answer or no such archive.
 */
export async function downloadTemporal(target: string): Promise<boolean> {
  const answer = await ask();
  if (!answer?.ok || !answer.body) return false;
  const body = Readable.fromWeb(answer.body as ReadableStream);
  await step(`Downloading Temporal ${temporalVersion}`, () => unpack(body, target));
  return true;
}

async function ask(): Promise<Response | undefined> {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const url = `https://temporal.download/cli/v${temporalVersion}?platform=${process.platform}&arch=${arch}&format=tar.gz`;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await fetch(url, { signal: patience.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function unpack(body: Readable, target: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(target), 'download-'));
  try {
    await pipeline(body, createWriteStream(join(folder, 'temporal.tar.gz')));
    await runQuietly('tar', ['-xzf', 'temporal.tar.gz', 'temporal'], { cwd: folder });
    renameSync(join(folder, 'temporal'), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
