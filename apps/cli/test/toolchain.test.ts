import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tempDir } from '@samskab/testing';
import { installWhenChanged } from '../lib/install.mjs';
import { root } from '../src/paths.ts';
import { temporalVersion } from '../src/temporal/version.ts';
import { missingPackages } from '../src/toolchain/debian.ts';
import { withLock } from '../src/toolchain/lock.ts';
import { sum, summary } from '../src/toolchain/reports.ts';

const folder = tempDir();
afterAll(folder.remove);

describe('the toolchain', () => {
  it('builds the same Temporal version that it downloads', () => {
    const goMod = readFileSync(join(root, 'docker/temporal/go.mod'), 'utf8');
    expect(/temporalio\/cli v(\S+)/.exec(goMod)?.[1]).toBe(temporalVersion);
  });

  it('lets only one process at a time build', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await pause(300);
      order.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => withLock(join(folder.path, 'lock'), work(name))));
    expect(order.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('takes over the lock of a process that died', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(join(folder.path, 'dead'), String(pid));
    await expect(withLock(join(folder.path, 'dead'), async () => 'mine')).resolves.toBe('mine');
  });

  it('knows which Debian packages are missing', () => {
    expect(missingPackages({ node: 'nodejs', 'no-such-program': 'no-such-package' })).toEqual(['no-such-package']);
  });

  it('installs when a manifest changed, and only then', async () => {
    const manifest = { name: 'town', private: true, workspaces: [] as string[], description: '' };
    const write = () => writeFileSync(join(folder.path, 'package.json'), JSON.stringify(manifest));
    const installed = () => statSync(join(folder.path, 'node_modules', '.samskab-installed')).mtimeMs;
    const times: number[] = [];
    for (const description of ['first', 'first', 'second']) {
      manifest.description = description;
      write();
      await installWhenChanged(folder.path);
      times.push(installed());
    }
    expect([times[1] === times[0], times[2] === times[1]]).toEqual([true, false]);
  }, 30_000);

  it('closes a test run with one line', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    expect(summary(total)).toBe('7 passed, 1 failed, 2 skipped');
    expect(summary({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});
