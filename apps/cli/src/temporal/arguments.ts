export interface ServerPlace {
  /** SQLite file that keeps the server's state; without one it lives in memory and forgets. */
  file?: string;
  port: number;
  /** Port of Temporal's own web pages; without one there are none. */
  uiPort?: number;
}

/** The measured settings of the dev server; docs/decisions/002-temporal-dev-server.md says what each is for. */
export function serverArguments({ file, port, uiPort }: ServerPlace): string[] {
  const page = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)];
  const settings = dynamicConfig.flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
  const quiet = ['--log-level', 'error', '--disable-config-file'];
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    ...page,
    ...quiet,
    ...settings,
    ...kept(file),
  ];
}

const dynamicConfig = [
  // Without it a run that follows another within a second delays its first task and may drop an update.
  ['history.workflowIdReuseMinimalInterval', '0s'],
  // The default of 20 per shard makes every activity wait a flat 100 ms.
  ['history.transferProcessorMaxPollRPS', 1000],
] as const;

function kept(file?: string): string[] {
  if (file === undefined) return [];
  return ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
}
