import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const folder = join(root, '.nx', 'jest');

/** Nx brings back the reports of cached packages; one of an earlier run must not be counted again. */
export function forgetReports(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What every package's Jest run left under .nx/jest/ (libs/testing/jest-report.mjs). */
export function readReports(): Counts[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Counts);
}

export function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The closing line of `npm test`. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
