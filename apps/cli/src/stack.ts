import { join } from 'node:path';
import { step } from '../lib/step.mjs';
import { dataFolder, root } from './paths.ts';
import { portNear } from './processes/ports.ts';
import { startReadySource } from './processes/source.ts';
import { supervise } from './processes/supervise.ts';
import { forgetStack, noteStack } from './stack-note.ts';
import { stackTemporal } from './temporal/index.ts';
import type { StackTemporal } from './temporal/index.ts';

/** Where a stack lives; what is left out is taken from the environment, as docs/operations.md tells. */
export interface StackOptions {
  folder: string;
  /** 3000 or a free one, unless named. */
  port?: number;
  databaseUrl?: string;
  temporalAddress?: string;
}

export interface Stack {
  /** The API's address, and the web app's. */
  readonly url: string;
  readonly temporal: StackTemporal;
  /** Of the processes that run now; each comes back with another one when it is killed. */
  pids(): { api: number; worker: number; temporal?: number };
  /** Worker and API first, so that what they have begun is finished; then Temporal. */
  stop(): Promise<void>;
}

export function stackOptions(env: NodeJS.ProcessEnv = process.env): StackOptions {
  const port = env['PORT'] ? Number(env['PORT']) : undefined;
  return { folder: dataFolder(env), port, databaseUrl: env['DATABASE_URL'], temporalAddress: env['TEMPORAL_ADDRESS'] };
}

/**
 * Temporal, API and worker, each a supervised process of its own; resolves when all are ready.
 * @throws with what the one that failed printed; the others are stopped then.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(one: T): T => (started.push(one), one);
  const stop = async () => {
    forgetStack(options.folder);
    for (const one of started.toReversed()) await one.stop();
  };
  try {
    const running = await startAll(options, keep);
    noteStack(options.folder, { url: running.url, temporalAddress: running.temporal.address });
    return { ...running, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Keep = <T extends { stop(): Promise<void> }>(one: T) => T;

async function startAll(options: StackOptions, keep: Keep): Promise<Omit<Stack, 'stop'>> {
  const { folder, temporalAddress } = options;
  const temporal = keep(await step('Starting Temporal', () => stackTemporal({ folder, address: temporalAddress })));
  const port = options.port ?? (await portNear(3000));
  const env = environment(options, temporal, port);
  // The API brings the database up to date; the worker finds it so.
  const api = keep(await startService('api', ['apps/cli/src/main.ts', 'api'], folder, env));
  const worker = keep(await startService('worker', ['apps/worker/src/main.ts'], folder, env));
  const pids = () => ({ api: api.current().pid, worker: worker.current().pid, temporal: temporal.pid() });
  return { url: `http://127.0.0.1:${port}`, temporal, pids };
}

function startService(name: string, [file = '', ...args]: string[], folder: string, env: NodeJS.ProcessEnv) {
  const options = { env, grace: 30_000, log: join(folder, 'logs', `${name}.log`) };
  return step(`Starting the ${name}`, () => supervise(() => startReadySource(file, args, options)));
}

function environment({ folder, databaseUrl }: StackOptions, temporal: StackTemporal, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SAMSKAB_HOME: folder,
    SAMSKAB_WEB: process.env['SAMSKAB_WEB'] || join(root, 'apps', 'web', 'dist'),
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_UI: temporal.uiUrl,
  };
}
