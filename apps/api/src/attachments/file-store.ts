import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the data folder, beside the database and outside what is served; the names say nothing and cannot be guessed. */
const FOLDER = 'files';

const pathOf = (home: string, stored: string): string => join(home, FOLDER, stored.slice(0, 2), stored);

/** Answers the name it is kept under; there is nothing, or the whole file. */
export async function keepFile(home: string, bytes: Buffer): Promise<string> {
  const stored = randomBytes(32).toString('hex');
  const path = pathOf(home, stored);
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.new`, bytes, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return stored;
}

export const readStored = (home: string, stored: string): Promise<Buffer> => readFile(pathOf(home, stored));

export const dropFile = (home: string, stored: string): Promise<void> => rm(pathOf(home, stored), { force: true });
