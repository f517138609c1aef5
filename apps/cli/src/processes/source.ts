import { join } from 'node:path';
import { root } from '../paths.ts';
import { startChild } from './child.ts';
import type { Child, ChildOptions } from './child.ts';

/**
 * Starts a TypeScript file of this working tree in a Node of its own. It gets an IPC channel and should end on
 * `process.on('disconnect')`, so that it never outlives a parent that was killed.
 */
export function startSource(file: string, args: readonly string[] = [], options: ChildOptions = {}): Promise<Child> {
  const loader = join(root, 'apps', 'cli', 'loader.mjs');
  const node = ['--conditions=samskab-source', '--import', loader, join(root, file)];
  return startChild(process.execPath, [...node, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], ...options });
}
