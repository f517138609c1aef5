import type { Gate } from '../unit-of-work.ts';

/** One after the other, in the order they came. */
export function queue(): Gate {
  let last: Promise<unknown> = Promise.resolve();
  return (unit) => {
    const result = last.then(unit);
    last = result.catch(() => undefined);
    return result;
  };
}
