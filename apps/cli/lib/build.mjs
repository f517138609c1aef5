#!/usr/bin/env node
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// Builds the package in the current folder to dist/, as production runs it. There is one compiler config, and these
// are its only differences: files are written, tests are left out, and other packages are taken as they were built.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const overrides = {
  noEmit: false,
  incremental: false,
  tsBuildInfoFile: undefined,
  customConditions: [],
  types: ['node'],
  rootDir: 'src',
  outDir: 'dist',
  declaration: true,
  sourceMap: true,
};

rmSync('dist', { recursive: true, force: true });
const program = ts.createProgram(sources(), options());
const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
process.stderr.write(ts.formatDiagnostics(faults, ts.createCompilerHost({})));
process.exitCode = faults.length === 0 ? 0 : 1;

function sources() {
  return ts.sys.readDirectory(join(process.cwd(), 'src'), ['.ts', '.tsx'], ['**/*.test.ts', '**/*.test.tsx']);
}

function options() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  return { ...options, ...overrides };
}
