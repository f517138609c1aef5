import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../src/paths.ts';

export type Ran = { code: number | null; stdout: string; stderr: string; lastLine: string };

/** Runs `samskab …` as somebody at a terminal would. */
export async function samskab(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const bootstrap = join(root, 'apps', 'cli', 'bootstrap.mjs');
  // Set by Jest for itself: the stack it starts is no test.
  const { NODE_ENV: _, NODE_OPTIONS: __, ...own } = process.env;
  const child = spawn(process.execPath, [bootstrap, ...args], { env: { ...own, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...said, lastLine: said.stdout.trimEnd().split('\n').at(-1) ?? '' };
}
