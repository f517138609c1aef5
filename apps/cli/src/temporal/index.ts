export { ensureTemporal } from './binary.ts';
export { namespace } from './ready.ts';
export { startTemporalServer } from './server.ts';
export type { TemporalServer } from './server.ts';
export { stackTemporal } from './stack-server.ts';
export type { StackTemporal, StackTemporalOptions } from './stack-server.ts';
export type { ServerPlace } from './arguments.ts';
