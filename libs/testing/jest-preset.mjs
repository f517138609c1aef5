import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const swc = JSON.parse(readFileSync(`${root}.swcrc`, 'utf8'));
delete swc.$schema;

/** One Jest configuration for every package: ESM, TypeScript by swc, packages taken from their sources. */
export default {
  testMatch: ['<rootDir>/{src,test}/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  testEnvironment: 'node',
  // Real servers on a busy machine: what takes longer hangs.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['samskab-source', 'node', 'node-addons'] },
  reporters: ['default', `${root}libs/testing/jest-report.mjs`],
  cacheDirectory: `${root}.nx/jest-cache/${basename(process.cwd())}`,
};
