import { join } from 'node:path';
import { root } from '../paths.ts';
import { ensureTemporal } from '../temporal/index.ts';
import { check } from '../toolchain/checks.ts';
import { ensureDebianPackages } from '../toolchain/debian.ts';
import { forgetReports, readReports, sum, summary } from '../toolchain/reports.ts';
import type { Counts } from '../toolchain/reports.ts';
import { run as runTool } from '../toolchain/run.ts';

/** Everything, or the named packages: `npm test -- engine ledger`. The last line says how many passed and failed. */
export async function run(packages: string[]): Promise<number> {
  await ensureTemporal();
  await ensurePrograms();
  const total = sum([await check(), ...(await runPackages(packages))]);
  process.stdout.write(`\n${summary(total)}\n`);
  return total.failed > 0 || (total.skipped > 0 && inCi()) ? 1 : 0;
}

/** A real MariaDB and a real browser. A desk where they cannot be installed is told how; only their tests fail there. */
async function ensurePrograms(): Promise<void> {
  try {
    await ensureDebianPackages({ mariadbd: 'mariadb-server-core', chromium: 'chromium' });
  } catch (error) {
    if (inCi()) throw error;
    process.stderr.write(`  ${(error as Error).message}\n`);
  }
}

async function runPackages(packages: readonly string[]): Promise<Counts[]> {
  forgetReports();
  const chosen = packages.length > 0 ? ['--projects', packages.join(',')] : [];
  const nx = join(root, 'node_modules', '.bin', 'nx');
  const args = ['run-many', '--target', 'test', '--output-style', 'static', ...chosen];
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
  const code = await runTool(nx, args, { cwd: root, env: { ...process.env, ...plain, NX_TUI: 'false' } });
  const reports = readReports();
  const crashed = code !== 0 && sum(reports).failed === 0;
  return crashed ? [...reports, { passed: 0, failed: 1, skipped: 0 }] : reports;
}

function inCi(): boolean {
  return Boolean(process.env['CI']);
}
