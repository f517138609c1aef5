import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '@samskab/testing';
import { root } from '../src/paths.ts';

const folder = tempDir();
afterAll(folder.remove);

function runSource(text: string) {
  const file = join(folder.path, 'source.ts');
  writeFileSync(file, text);
  const node = ['--conditions=samskab-source', '--import', join(root, 'apps/cli/loader.mjs'), file];
  return spawnSync(process.execPath, node, { encoding: 'utf8' });
}

describe('the loader of TypeScript sources', () => {
  it('gives decorators the types of what they stand on, as Nest needs them', () => {
    const { stdout } = runSource(`
      Reflect.metadata = (key: string, value: unknown[]) => () => console.log(key, ...value.map((type) => type.name));
      class Clock {}
      const Injectable = (target: unknown) => target;
      @Injectable class House { constructor(readonly clock: Clock) {} }
      declare global { namespace Reflect { let metadata: Function } }
      new House(new Clock());`);
    expect(stdout).toContain('design:paramtypes Clock');
  });

  it('reports errors at the lines of the source', () => {
    const { stderr } = runSource(`interface Gone {\n  a: string;\n}\n\nthrow new Error('here');\n`);
    expect(stderr).toMatch(/source\.ts:5/);
  });
});
