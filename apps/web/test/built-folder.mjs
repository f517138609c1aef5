import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the first test that needs the app builds it, for all of one run; jest's own globals end with each file. */
export default function chooseFolder() {
  process.env.SAMSKAB_WEB_BUILT = mkdtempSync(join(tmpdir(), 'samskab-web-'));
}
