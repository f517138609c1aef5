#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installWhenChanged } from './lib/install.mjs';

// The door to everything, on Node's own modules only: it must work before anything is installed.
const root = fileURLToPath(new URL('../..', import.meta.url));
const oldest = [20, 19];

requireNode();
try {
  await installWhenChanged(root);
  await runFromSources(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(`Samskab needs Node ${oldest.join('.')} or newer; this is ${process.version}.\n`);
  process.exit(1);
}

/** Hands over to main.ts and waits for it: Ctrl-C reaches both, and the child decides when all is stopped. */
function runFromSources(args) {
  const file = (name) => fileURLToPath(new URL(name, import.meta.url));
  const node = ['--conditions=samskab-source', '--import', file('loader.mjs'), file('src/main.ts')];
  const child = spawn(process.execPath, [...node, ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve((process.exitCode = signal ? 1 : code)));
  });
}
