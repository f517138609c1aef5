import { once } from 'node:events';

/** Resolves when this process is asked to stop: Ctrl-C, SIGTERM, or the parent that started it is gone. */
export async function untilStopped(): Promise<void> {
  const asked = new AbortController();
  const ways = ['SIGINT', 'SIGTERM', 'disconnect'].map((way) => once(process, way, { signal: asked.signal }));
  await Promise.race(ways);
  // The others would otherwise swallow a second, impatient Ctrl-C.
  asked.abort();
  await Promise.allSettled(ways);
}
