export { isAlive } from './alive.ts';
export { startChild } from './child.ts';
export type { Child, ChildOptions } from './child.ts';
export { freePort, portNear } from './ports.ts';
export { startReadySource, startSource } from './source.ts';
export { supervise } from './supervise.ts';
export type { Running, Supervised, SuperviseOptions } from './supervise.ts';
