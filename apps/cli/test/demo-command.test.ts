import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startMariaDb, tempDir } from '@samskab/testing';
import type { TestMariaDb } from '@samskab/testing';
import { samskab } from './support/command.ts';

const folder = tempDir();
let maria: TestMariaDb;

beforeAll(async () => {
  maria = await startMariaDb();
}, 60_000);
afterAll(() => maria.stop().finally(folder.remove), 30_000);

describe('samskab demo', () => {
  it('plays the main story on MariaDB: the last line is one JSON object, and 0 says that all went as told', async () => {
    const env = { DATABASE_URL: maria.url, SAMSKAB_HOME: folder.path };
    const { code, lastLine, stderr } = await samskab(['demo', 'village-bus', '--json'], env);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(JSON.parse(lastLine)).toMatchObject({
      pattern: 'village-bus',
      variant: 'noerreby',
      ended: 'bus-runs',
      commands: 17,
      historyEvents: expect.any(Number),
      ledgerBalanced: true,
      invariants: { I1: true, I5: true, I16: true },
      faults: [],
    });
    // Its own data lay elsewhere, and is gone.
    expect(existsSync(join(folder.path, 'stack.json'))).toBe(false);
  }, 120_000);

  it.each([
    [['demo'], 2, /samskab demo <pattern>/],
    [['demo', 'no-such'], 1, /No pattern "no-such".*village-bus/],
    [['demo', 'village-bus', '--variant', 'x'], 1, /no variant "x".*noerreby/],
  ])('says what there is when asked for %p', async (args, expected, words) => {
    const { code, stderr } = await samskab(args);
    expect(code).toBe(expected);
    expect(stderr).toMatch(words);
  });
});
