import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from './boundary.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Folders of all packages, from the root: `libs/engine`, `apps/api`, `workflows`, … */
export function packageFolders(): string[] {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
  return workspaces.flatMap((pattern) => (pattern.endsWith('/*') ? inside(pattern.slice(0, -2)) : [pattern]));
}

/** Every TypeScript source of a package with what its package.json declares. */
export function sourcesOf(folder: string): Source[] {
  const manifest = JSON.parse(read(join(folder, 'package.json'))) as Manifest;
  const shared = JSON.parse(read('package.json')) as Manifest;
  const dependencies = Object.keys(manifest.dependencies ?? {});
  const devDependencies = [
    ...Object.keys(manifest.devDependencies ?? {}),
    ...Object.keys(shared.devDependencies ?? {}),
  ];
  return filesOf(folder).map((file) => {
    const text = read(join(folder, file));
    return { folder, file, text, isTest: isTest(file), dependencies, devDependencies };
  });
}

function isTest(file: string): boolean {
  return !file.includes('/') || file.startsWith('test/') || /\.test\.tsx?$/.test(file);
}

function filesOf(folder: string): string[] {
  const at = join(root, folder);
  const entries = readdirSync(at, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(at, join(entry.parentPath, entry.name)));
  return files.filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file));
}

function inside(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
