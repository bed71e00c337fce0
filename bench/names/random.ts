/** A small seeded generator (mulberry32): the same seed gives the same bench on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of these. */
export function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** One of these, the first ones far more often: names are Zipf-like. */
export const pickFrequent = <T>(from: readonly T[], random: () => number): T =>
  pick(from.slice(0, Math.max(1, Math.ceil(from.length * random() ** 1.4))), random);
