/** The seed of every split: the day the protocol was fixed. */
export const seed = 20261121;

/** Numbers in [0, 1) that follow from a seed alone. (Mulberry32.) */
export function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order that follows from the seed. (Fisher-Yates.) */
export function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as Thing, order[i] as Thing];
  }
  return order;
}

/** The fold of each row: won and lost spread evenly, rows of one customer kept together. */
export function foldsOf(outcomes: Uint8Array, count: number, customers?: Int32Array): Uint8Array {
  const random = randomFrom(seed);
  const folds = new Uint8Array(outcomes.length);
  const rows = [...outcomes.keys()];
  if (!customers) {
    for (const outcome of [0, 1])
      shuffled(
        rows.filter((row) => outcomes[row] === outcome),
        random,
      ).forEach((row, place) => {
        folds[row] = place % count;
      });
    return folds;
  }
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const customer = (customers[row] as number) < 0 ? -1 - row : (customers[row] as number);
    const group = groups.get(customer);
    if (group) group.push(row);
    else groups.set(customer, [row]);
  }
  const filled = new Float64Array(count);
  for (const group of shuffled([...groups.values()], random).sort((a, b) => b.length - a.length)) {
    const emptiest = filled.indexOf(Math.min(...filled));
    filled[emptiest] = (filled[emptiest] as number) + group.length;
    for (const row of group) folds[row] = emptiest;
  }
  return folds;
}
