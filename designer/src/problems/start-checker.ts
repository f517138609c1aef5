import { createChecker, type Checker, type CheckReply } from './check-protocol.ts';

/** After the last change, in ms: who types is not disturbed. */
const calm = 250;

/** A checker with a worker of its own. `end` stops the worker. */
export function startChecker(): Checker & { end: () => void } {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  const checker = createChecker({
    post: (request) => worker.postMessage(request),
    later: (work) => {
      const timer = setTimeout(work, calm);
      return () => clearTimeout(timer);
    },
  });
  worker.onmessage = ({ data }: MessageEvent<CheckReply>) => checker.receive(data);
  worker.onerror = () => checker.fail();
  const end = (): void => {
    checker.stop();
    worker.terminate();
  };
  return { ...checker, end };
}
