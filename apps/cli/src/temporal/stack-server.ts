import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, runs } from '../processes/alive.ts';
import { portNear } from '../processes/ports.ts';
import { supervise } from '../processes/supervise.ts';
import { startTemporalServer } from './server.ts';
import type { TemporalServer } from './server.ts';

export interface StackTemporal {
  readonly address: string;
  readonly uiUrl?: string;
  /** Of the server that runs now; undefined when it runs elsewhere (`TEMPORAL_ADDRESS`). */
  pid(): number | undefined;
  stop(): Promise<void>;
}

export interface StackTemporalOptions {
  /** Data folder of the stack; the server keeps its state and its pid there. */
  folder: string;
  /** A server that already runs; nothing is started then. */
  address?: string;
  onRestart?: () => void;
}

/** The one Temporal of a stack: a running one by address, else a supervised dev server on the standard or free ports. */
export async function stackTemporal({ folder, address, onRestart }: StackTemporalOptions): Promise<StackTemporal> {
  if (address) return { address, pid: () => undefined, stop: async () => {} };
  const file = join(folder, 'temporal.db');
  const pidFile = join(folder, 'temporal.pid');
  await endForgotten(pidFile, file);
  const place = { file, port: await portNear(7233), uiPort: await portNear(8233) };
  const server = await supervise(() => startNoted(place, pidFile), { onRestart });
  const { uiUrl, address: started } = server.current();
  const stop = () => server.stop().finally(() => rmSync(pidFile, { force: true }));
  return { address: started, uiUrl, pid: () => server.current().pid, stop };
}

async function startNoted(place: TemporalServer['place'], pidFile: string): Promise<TemporalServer> {
  const server = await startTemporalServer(place);
  writeFileSync(pidFile, String(server.pid));
  return server;
}

/** Two servers on one file would corrupt it: a server left by a stack that was killed is ended first. */
async function endForgotten(pidFile: string, file: string): Promise<void> {
  const pid = Number(read(pidFile));
  if (!pid || !runs(pid, file)) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
