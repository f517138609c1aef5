import { join } from 'node:path';
import { root } from '../paths.ts';
import { startChild } from './child.ts';
import type { Child, ChildOptions } from './child.ts';

/**
 * Starts a TypeScript file of this working tree in a Node of its own, and waits for its first message
 * (`process.send`), by which it says that it is ready. It is asked to stop when this process is gone.
 * @throws with what it printed, when it ends before.
 */
export async function startSource(file: string, args: readonly string[], options: ChildOptions): Promise<Child> {
  const tool = (name: string) => join(root, 'apps', 'cli', name);
  const node = [
    '--conditions=samskab-source',
    '--import',
    tool('lib/end-with-parent.mjs'),
    '--import',
    tool('loader.mjs'),
  ];
  const stdio: ChildOptions['stdio'] = ['ignore', 'pipe', 'pipe', 'ipc'];
  const child = await startChild(process.execPath, [...node, join(root, file), ...args], { stdio, ...options });
  const ended = child.ended.then(() => {
    throw new Error(`${file} ${args.join(' ')} ended before it was ready:\n${child.printed()}`);
  });
  await Promise.race([child.said, ended]);
  return child;
}
