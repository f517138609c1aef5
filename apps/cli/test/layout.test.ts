import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutSchema } from '@samskab/definition';
import { tempDir } from '@samskab/testing';
import { samskab } from './support/command.ts';

const folder = tempDir();
afterAll(folder.remove);

describe('samskab layout', () => {
  it('writes where everything of a drawing stands, as the designer reads it', async () => {
    const out = join(folder.path, 'layout.json');
    const { code, stdout } = await samskab(['layout', 'village-bus', out]);
    const [plane] = layoutSchema.parse(JSON.parse(readFileSync(out, 'utf8'))).planes;
    expect(code).toBe(0);
    expect(stdout).toContain('57 flows');
    expect([Object.keys(plane!.shapes).length, Object.keys(plane!.edges).length]).toEqual([59, 57]);
  }, 60_000);

  it('says how it is called', async () => {
    const { code, stderr } = await samskab(['layout']);
    expect([code, stderr]).toEqual([2, 'samskab layout <file or pattern> <out>\n']);
  }, 60_000);
});
