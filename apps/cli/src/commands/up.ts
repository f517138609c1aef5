import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '@samskab/api';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { root } from '../paths.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { runSeeding } from '../seed/run-seeding.ts';
import { beginSeeding } from '../seed/seeding.ts';
import type { Seeding } from '../seed/seeding.ts';
import { liveStack } from '../stack-note.ts';
import { stackOptions, startStack } from '../stack.ts';
import type { Stack, StackOptions } from '../stack.ts';

/**
 * Starts the stack of one data folder and keeps it running until Ctrl-C. In demo mode an empty one is filled while it
 * runs already; `--no-seeds` leaves it empty.
 */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { 'no-seeds': { type: 'boolean', default: false } } });
  // Listened for from the start: Ctrl-C while it starts stops it as soon as it has.
  const stopped = untilStopped();
  const options = stackOptions();
  const live = await liveStack(options.folder);
  if (live) {
    process.stdout.write(`\n  Samskab already runs on this data folder: ${live.url}\n\n`);
    return 0;
  }
  if (!process.env['SAMSKAB_WEB']) await step('Building the web app', buildWeb);
  const wanted = !values['no-seeds'] && readConfig(process.env).demo;
  const seeding = wanted ? await beginSeeding(options, new Date().toISOString()) : undefined;
  const stack = await startStack(options);
  process.stdout.write(`\n  Samskab: ${stack.url}\n  Temporal: ${stack.temporal.uiUrl ?? stack.temporal.address}\n\n`);
  if (seeding && !seeding.done) await Promise.race([seed(stack, options, seeding), stopped]);
  await stopped;
  await step('Stopping', () => stack.stop());
  return 0;
}

/** Whoever looks in meanwhile sees the cases come. What goes wrong is said, and the stack runs on without the rest. */
async function seed({ url }: Stack, options: StackOptions, seeding: Seeding): Promise<void> {
  const say = (line: string) => void process.stderr.write(`  ${line}\n`);
  try {
    await runSeeding(url, options, seeding, say);
  } catch (error) {
    say(`Seeding stopped: ${error instanceof Error ? error.message : String(error)}. It goes on at the next start.`);
  }
}

/** Nx builds only what changed. */
async function buildWeb(): Promise<void> {
  const nx = join(root, 'node_modules', '.bin', 'nx');
  await runQuietly(nx, ['run', '@samskab/web:build'], { cwd: root, env: { ...process.env, NX_TUI: 'false' } });
}
