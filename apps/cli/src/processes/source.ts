import { join } from 'node:path';
import { root } from '../paths.ts';
import { startChild } from './child.ts';
import type { Child, ChildOptions } from './child.ts';

/** Starts a TypeScript file of this working tree in a Node of its own. It is asked to stop when this process is gone. */
export function startSource(file: string, args: readonly string[] = [], options: ChildOptions = {}): Promise<Child> {
  const tool = (name: string) => join(root, 'apps', 'cli', name);
  const preloaded = ['--import', tool('lib/end-with-parent.mjs'), '--import', tool('loader.mjs')];
  const node = ['--conditions=samskab-source', ...preloaded, join(root, file)];
  const stdio: ChildOptions['stdio'] = ['ignore', 'pipe', 'pipe', 'ipc'];
  return startChild(process.execPath, [...node, ...args], { stdio, ...options });
}

/**
 * The same, and waits for its first message (`process.send`), by which it says that it is ready.
 * @throws with what it printed, when it ends before.
 */
export async function startReadySource(...start: Parameters<typeof startSource>): Promise<Child> {
  const child = await startSource(...start);
  const ended = child.ended.then(() => {
    throw new Error(`${start[0]} ended before it was ready:\n${child.printed()}`);
  });
  await Promise.race([child.said, ended]);
  return child;
}
