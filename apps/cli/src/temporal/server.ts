import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChild } from '../processes/child.ts';
import type { Child } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';
import { serverArguments } from './arguments.ts';
import type { ServerPlace } from './arguments.ts';
import { ensureTemporal } from './binary.ts';
import { makeReady } from './ready.ts';

export interface TemporalServer extends Child {
  /** host:port for the SDK's clients and workers. */
  readonly address: string;
  /** Temporal's own pages, when asked for. */
  readonly uiUrl?: string;
  /** What it was started with; start it again with the same to get the same server back. */
  readonly place: ServerPlace;
}

const startDeadlineMs = 30_000;

/**
 * Starts a Temporal dev server of its own process and waits until it answers (about half a second).
 * @throws with what the server printed, when it does not come up.
 */
export async function startTemporalServer(wanted: Partial<ServerPlace> = {}): Promise<TemporalServer> {
  const place = { ...wanted, port: wanted.port ?? (await freePort()) };
  if (place.file !== undefined) mkdirSync(dirname(place.file), { recursive: true });
  const log = place.file === undefined ? undefined : join(dirname(place.file), 'logs', 'temporal.log');
  const options = { env: withoutTemporalSettings(), log };
  const child = await startChild(await ensureTemporal(), serverArguments(place), options);
  const address = `127.0.0.1:${place.port}`;
  await ready(child, address);
  return {
    ...child,
    address,
    place,
    uiUrl: place.uiPort === undefined ? undefined : `http://127.0.0.1:${place.uiPort}`,
  };
}

async function ready(child: Child, address: string): Promise<void> {
  let alive = true;
  void child.ended.then(() => (alive = false));
  try {
    await makeReady(address, startDeadlineMs, () => alive);
    if (!alive) throw new Error(`Something else answers at ${address}`);
  } catch (error) {
    await child.kill();
    throw new Error(`The Temporal dev server did not start at ${address}.\n${child.printed()}`, { cause: error });
  }
}

/** TEMPORAL_ADDRESS and its like speak to clients; here they would reach into the server's own start. */
function withoutTemporalSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
