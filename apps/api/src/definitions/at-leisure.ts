import { setImmediate as others } from 'node:timers/promises';
import type { Slices } from '@samskab/verifier';

/** How long others wait at most while a drawing is looked at, ms. */
const SLICE = 10;

/** Drives sliced work to its end, and lets whatever else has come go first again and again. */
export async function atLeisure<T>(slices: Slices<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const slice = slices.next();
      if (slice.done) return slice.value;
    }
    await others();
  }
}
