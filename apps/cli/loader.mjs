import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import swc from '@swc/core';

// Runs the TypeScript sources as they are: node --conditions=samskab-source --import ./apps/cli/loader.mjs file.ts
const root = new URL('../..', import.meta.url);
const { $schema: _, ...options } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
const cache = fileURLToPath(new URL('.nx/swc/', root));
const salt = `${swc.version}\0${JSON.stringify(options)}`;

if (isMainThread) {
  process.setSourceMapsEnabled(true);
  register(import.meta.url);
}

/** Node's module hook: a .ts file becomes JavaScript by the same swc options that Jest uses. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
  return { format: 'module', shortCircuit: true, source: compiled(fileURLToPath(url)) };
}

function compiled(filename) {
  const text = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update(`${salt}\0${filename}\0${text}`).digest('hex');
  try {
    return readFileSync(cache + key, 'utf8');
  } catch {
    return keep(key, swc.transformSync(text, { ...options, filename, swcrc: false }).code);
  }
}

/** Written beside and renamed, so that a process starting at the same time never reads half a file. */
function keep(key, code) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}${key}.${process.pid}`, code);
  renameSync(`${cache}${key}.${process.pid}`, cache + key);
  return code;
}
