import { join } from 'node:path';
import { createActivities } from '@samskab/activities';
import { openDatabase } from '@samskab/persistence';
import { startTemporal, tempDir } from '@samskab/testing';
import type { TestTemporal } from '@samskab/testing';
import { bundleWorkflows, createWorker } from '@samskab/worker';
import { startApi } from './api.ts';
import type { TestApi } from './api.ts';

/** A real API, a real Temporal and a real worker over one SQLite file; each can be stopped and started. */
export type Stack = {
  api: TestApi;
  temporal: TestTemporal;
  home: string;
  startWorker(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
};

export async function startStack(environment: Record<string, string> = {}): Promise<Stack> {
  const folder = tempDir();
  const home = folder.path;
  const temporal = await startTemporal({ file: join(home, 'temporal.db') });
  const api = await startApi({ TEMPORAL_ADDRESS: temporal.address, SAMSKAB_HOME: home, ...environment });
  const bundle = await bundleWorkflows();
  const db = await openDatabase({ home });
  const mailer = { send: () => Promise.resolve() };
  const running = new Set<() => Promise<void>>();

  async function startWorker(): Promise<() => Promise<void>> {
    const activities = createActivities({ db, mailer });
    const worker = await createWorker({ address: temporal.address, activities, bundle });
    const ended = worker.run();
    const stop = async () => {
      running.delete(stop);
      worker.shutdown();
      await ended;
    };
    running.add(stop);
    return stop;
  }

  const stop = async () => {
    for (const stopWorker of running) await stopWorker();
    await api.close();
    await db.close();
    await temporal.stop();
    folder.remove();
  };
  return { api, temporal, home, startWorker, stop };
}
