export { bundleWorkflows, createWorker } from './create-worker.ts';
export type { WorkerOptions } from './create-worker.ts';
export { readConfig } from './config.ts';
export type { WorkerConfig } from './config.ts';
