import { join } from 'node:path';
import { runQuietly } from '../../lib/run-quietly.mjs';
import { step } from '../../lib/step.mjs';
import { root } from '../paths.ts';
import type { Counts } from './reports.ts';

const checks: readonly (readonly string[])[] = [
  ['tsc', '--noEmit', '--project', 'tsconfig.json'],
  ['oxlint', '--deny-warnings', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

/** Types, lint and format; each counts as one test, and says what it found when it fails. */
export async function check(): Promise<Counts> {
  const results = await step('Checking types, lint and format', () => Promise.allSettled(checks.map(runTool)));
  const faults = results.filter((result) => result.status === 'rejected');
  for (const fault of faults) process.stdout.write(`\n${(fault.reason as Error).message}\n`);
  return { passed: results.length - faults.length, failed: faults.length, skipped: 0 };
}

function runTool([tool = '', ...args]: readonly string[]): Promise<string> {
  return runQuietly(join(root, 'node_modules', '.bin', tool), args, { cwd: root });
}
