import type { Model } from '@samskab/definition';
import type { Publishable, Slices } from '@samskab/verifier';

/** What the worker is asked, and answers. A later request makes an earlier one stale: it is never answered. */
export type CheckRequest = { id: number; model: Model };
export type CheckReply = { id: number; result: CheckResult };
export type CheckResult = Pick<Publishable, 'faults' | 'advice' | 'report'>;

type Ways = {
  look: (model: Model) => Slices<Publishable>;
  answer: (reply: CheckReply) => void;
  /** Lets whatever came meanwhile come in. */
  pause: () => Promise<void>;
};

/** The worker's side: looks at the newest drawing, a slice at a time, and lets go of it when a newer one comes. */
export function createCheckServer({ look, answer, pause }: Ways): (request: CheckRequest) => Promise<void> {
  let newest = 0;
  return async ({ id, model }) => {
    newest = id;
    const isNewest = (): boolean => newest === id;
    const slices = look(model);
    for (let slice = slices.next(); isNewest(); slice = slices.next()) {
      if (slice.done) {
        const { faults, advice, report } = slice.value;
        return answer({ id, result: { faults, advice, ...(report && { report }) } });
      }
      await pause();
    }
  };
}

/** `result` is that of `model`: while a newer drawing is being looked at it is still the last one known. */
export type Checking = {
  state: 'checking' | 'checked' | 'failed';
  model?: Model;
  result?: CheckResult;
};

export type CheckerOptions = {
  post: (request: CheckRequest) => void;
  /** Calls back once, unless cancelled by what it returns. */
  later: (work: () => void) => () => void;
};

export type Checker = {
  read: () => Checking;
  subscribe: (listener: () => void) => () => void;
  /** The drawing as it is now; the same object again is nothing new. */
  check: (model: Model) => void;
  receive: (reply: CheckReply) => void;
  fail: () => void;
  stop: () => void;
};

/** The page's side: asks when it has been calm for a moment, and takes only the answer to what was asked last. */
export function createChecker({ post, later }: CheckerOptions): Checker {
  let checking: Checking = { state: 'checking' };
  let asked = 0;
  let last: Model | undefined;
  let cancel = (): void => undefined;
  const listeners = new Set<() => void>();
  const become = (next: Checking): void => {
    checking = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    read: () => checking,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: (model) => {
      if (model === last) return;
      last = model;
      asked += 1;
      cancel();
      if (checking.state !== 'checking') become({ ...checking, state: 'checking' });
      const id = asked;
      cancel = later(() => post({ id, model }));
    },
    receive: ({ id, result }) => {
      if (id === asked && last) become({ state: 'checked', model: last, result });
    },
    fail: () => become({ ...checking, state: 'failed' }),
    stop: () => cancel(),
  };
}
