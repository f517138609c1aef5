/** A command answers with the exit code; results go to stdout, everything said on the way to stderr. */
export interface Command {
  run(argv: string[]): Promise<number>;
}

/** Loaded only when asked for: `samskab test` needs no API, `samskab check` no database. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  api: () => import('./commands/api.ts'),
  bench: () => import('./commands/bench.ts'),
  check: () => import('./commands/check.ts'),
  demo: () => import('./commands/demo.ts'),
  layout: () => import('./commands/layout.ts'),
  'record-histories': () => import('./commands/record-histories.ts'),
  migrate: () => import('./commands/migrate.ts'),
  recover: () => import('./commands/recover.ts'),
  simulate: () => import('./commands/simulate.ts'),
  soak: () => import('./commands/soak.ts'),
  start: () => import('./commands/up.ts'),
  up: () => import('./commands/up.ts'),
  test: () => import('./commands/test.ts'),
};
