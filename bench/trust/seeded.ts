/** Draws that are the same for the same seed. */
export type Draws = {
  /** From 0 up to, and never, 1. */
  next: () => number;
  below: (limit: number) => number;
  of: <T>(list: readonly [T, ...T[]]) => T;
  happens: (chance: number) => boolean;
};

/** Draws by mulberry32. */
export function seeded(seed: number): Draws {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, of: (list) => list[below(list.length)] ?? list[0], happens: (chance) => next() < chance };
}
