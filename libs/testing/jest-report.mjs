import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Leaves the counts of a run under .nx/jest/, where Nx keeps them with its cache and `npm test` adds them up. */
export default class JestReport {
  constructor(config) {
    this.file = `${root}.nx/jest/${relative(root, config.rootDir)}.json`;
  }

  onRunComplete(_contexts, results) {
    // A run by hand may be of one file only: it is no report on the package.
    if (!process.env.NX_TASK_TARGET_PROJECT) return;
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = results;
    const failed = numFailedTests + results.numRuntimeErrorTestSuites;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ passed, failed, skipped: numPendingTests + numTodoTests }));
  }
}
