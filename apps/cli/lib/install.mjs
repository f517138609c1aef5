import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';
import { step } from './step.mjs';

/** Installs when a package.json or the lockfile changed since the last time; the stamp lies in node_modules. */
export async function installWhenChanged(root) {
  const stamp = join(root, 'node_modules', '.samskab-installed');
  if (read(stamp) === fingerprint(root)) return;
  // Not `npm ci`: it refuses a lockfile that lacks another platform's optional packages.
  const args = ['install', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await step('Installing packages', () => runQuietly('npm', args, { cwd: root }));
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, fingerprint(root));
}

function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', 'package.json', ...workspaces(root)]) hash.update(read(join(root, file)));
  return hash.digest('hex');
}

function workspaces(root) {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = patterns.flatMap((pattern) =>
    pattern.endsWith('/*') ? inside(root, pattern.slice(0, -2)) : [pattern],
  );
  return folders.map((folder) => join(folder, 'package.json'));
}

function inside(root, folder) {
  return readdirSync(join(root, folder)).map((name) => join(folder, name));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
