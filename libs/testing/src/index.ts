export { freePort, startSource } from '@samskab/cli/processes';
export { startMariaDb } from '@samskab/cli/mariadb';
export type { MariaDbServer as TestMariaDb } from '@samskab/cli/mariadb';
export { tempDir } from './temp-dir.ts';
export type { TempDir } from './temp-dir.ts';
export { startTemporal } from './temporal.ts';
export type { TestTemporal } from './temporal.ts';
