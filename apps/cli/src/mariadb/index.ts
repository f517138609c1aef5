export { startMariaDb } from './server.ts';
export type { MariaDbServer } from './server.ts';
