import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { which } from '../processes/which.ts';

/** Program on the PATH → Debian package that brings it. */
export type Programs = Readonly<Record<string, string>>;

/**
 * Installs what is missing when we may: root, on a machine with apt-get.
 * @throws naming the command that a person can run, when we may not.
 */
export async function ensureDebianPackages(programs: Programs): Promise<void> {
  const missing = missingPackages(programs);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !which('apt-get')) throw new Error(advice(missing));
  await step(`Installing ${missing.join(', ')}`, () => install(missing));
}

/** What is missing here and how to get it, or undefined. */
export function advice(packages: readonly string[]): string {
  return `Missing here: ${packages.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`;
}

export function missingPackages(programs: Programs): string[] {
  const missing = Object.entries(programs).filter(([program]) => !which(program));
  return missing.map(([, debianPackage]) => debianPackage);
}

async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '--quiet'], { env });
  await runQuietly('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], { env });
}
