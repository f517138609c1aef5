import { once } from 'node:events';

/** Resolves when this process is asked to stop, by Ctrl-C, SIGTERM or a closed terminal. */
export async function untilStopped(): Promise<void> {
  const asked = new AbortController();
  const ways = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((way) => once(process, way, { signal: asked.signal }));
  await Promise.race(ways);
  // A second, impatient Ctrl-C ends it at once.
  asked.abort();
  await Promise.allSettled(ways);
}
