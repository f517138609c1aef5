import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { root } from '../paths.ts';
import { ensureGo } from '../toolchain/go.ts';
import { temporalVersion } from './version.ts';

/** Builds the pinned server with Go, from modules whose hashes docker/temporal/go.sum fixes. */
export async function buildTemporal(target: string): Promise<void> {
  const go = await ensureGo();
  const name = `Building the Temporal dev server ${temporalVersion} (once per user, some five minutes)`;
  await step(name, () => compile(go, `${target}.${process.pid}`));
  renameSync(`${target}.${process.pid}`, target);
}

async function compile(go: string, output: string): Promise<void> {
  const version = `-X github.com/temporalio/cli/internal/temporalcli.Version=${temporalVersion}`;
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags', `-s -w ${version}`];
  await runQuietly(go, ['build', ...flags, '-o', output, 'github.com/temporalio/cli/cmd/temporal'], {
    cwd: join(root, 'docker', 'temporal'),
    env: { ...process.env, CGO_ENABLED: '0' },
  });
}
