import { join } from 'node:path';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { root } from '../paths.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { liveStack } from '../stack-note.ts';
import { stackOptions, startStack } from '../stack.ts';

/** Starts the stack of one data folder and keeps it running until Ctrl-C. */
export async function run(): Promise<number> {
  // Listened for from the start: Ctrl-C while it starts stops it as soon as it has.
  const stopped = untilStopped();
  const options = stackOptions();
  const live = await liveStack(options.folder);
  if (live) {
    process.stdout.write(`\n  Samskab already runs on this data folder: ${live.url}\n\n`);
    return 0;
  }
  await step('Building the web app', buildWeb);
  const stack = await startStack(options);
  process.stdout.write(`\n  Samskab: ${stack.url}\n  Temporal: ${stack.temporal.uiUrl ?? stack.temporal.address}\n\n`);
  await stopped;
  await step('Stopping', () => stack.stop());
  return 0;
}

/** Nx builds only what changed. */
async function buildWeb(): Promise<void> {
  const nx = join(root, 'node_modules', '.bin', 'nx');
  await runQuietly(nx, ['run', '@samskab/web:build'], { cwd: root, env: { ...process.env, NX_TUI: 'false' } });
}
