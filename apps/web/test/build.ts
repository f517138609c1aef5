import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/**
 * The app as it is shipped: built once for a run of tests, else into a folder of its own. In a process of its own: Jest's
 * modules are not Node's.
 */
export function buildWeb(): { folder: string; remove: () => void } {
  const shared = process.env['SAMSKAB_WEB_BUILT'];
  const folder = shared ? join(shared, 'app') : mkdtempSync(join(tmpdir(), 'samskab-web-'));
  if (!shared || !existsSync(folder)) buildInto(folder);
  return { folder, remove: () => !shared && rmSync(folder, { recursive: true, force: true }) };
}

/** Moved to its place when it is whole: of two that build at once the first leaves its own. */
function buildInto(folder: string): void {
  const building = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, [vite, 'build', '--outDir', building, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: root,
    // Jest says `test`, and the app would be built as for a developer.
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(building, folder);
  } catch {
    rmSync(building, { recursive: true, force: true });
  }
}
