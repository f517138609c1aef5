import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { print } from './print.ts';

/**
 * The designer in Chromium on drawings of 500 and 1,000 nodes, each beside one of 50 in the same run: ms until the canvas
 * shows it, p95 of a frame while a node is dragged and the paper is moved, ms of a command with checking on. And what
 * pages load, in kB gzip. The browser is driven from `apps/web`, which nothing here may import: a program of its own.
 */
export async function benchDesigner(json: boolean): Promise<number> {
  const args = ['--conditions=samskab-source', '--import', '../cli/loader.mjs', 'test/bench/designer.ts'];
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'apps', 'web'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  if (code !== 0) return code;
  const { sizes, ...weights } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Record<string, object>;
  print(json, { ...weights, sizes });
  return 0;
}
