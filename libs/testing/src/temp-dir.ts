import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TempDir {
  readonly path: string;
  remove(): void;
}

/** An empty folder of one's own; remove it in afterAll. */
export function tempDir(): TempDir {
  const path = mkdtempSync(join(tmpdir(), 'samskab-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
