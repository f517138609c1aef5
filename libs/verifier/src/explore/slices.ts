/** Work in slices of some milliseconds: whoever drives it may do other things between them. */
export type Slices<T> = Generator<void, T, void>;

/** Drives it to its end without a pause. */
export const atOnce = <T>(slices: Slices<T>): T => {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
};
