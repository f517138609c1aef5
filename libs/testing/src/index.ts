export { freePort, startSource } from '@samskab/cli/processes';
export { startMariaDb } from './maria-db.ts';
export type { TestMariaDb } from './maria-db.ts';
export { tempDir } from './temp-dir.ts';
export type { TempDir } from './temp-dir.ts';
export { startTemporal } from './temporal.ts';
export type { TestTemporal } from './temporal.ts';
