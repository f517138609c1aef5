export type Random = () => number;

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomStream = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
