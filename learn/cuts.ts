/** How often each value stands in a column, in the order the values come. */
export function countsOf(values: Float64Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Cut points between the values of a sorted column: between all of them where they are few, else at the quantiles. */
export function cutsOf(sorted: Float64Array, counts: Map<number, number>, most: number): number[] {
  const between = (low: number, high: number) => low + (high - low) / 2;
  if (counts.size <= most) {
    const distinct = [...counts.keys()];
    return distinct.slice(1).map((value, i) => between(distinct[i] as number, value));
  }
  const cuts = new Set<number>();
  for (let k = 1; k < most; k++) {
    const at = Math.floor((k * sorted.length) / most);
    const value = sorted[at] as number;
    const first = firstIndex(sorted, (other) => other >= value);
    const next = firstIndex(sorted, (other) => other > value);
    if (first > 0) cuts.add(between(sorted[first - 1] as number, value));
    // A value that fills a bin by itself has it to itself.
    const heavy = next - first >= sorted.length / most;
    if (next < sorted.length && (heavy || first === 0)) cuts.add(between(value, sorted[next] as number));
  }
  return [...cuts].sort((a, b) => a - b);
}

function firstIndex(sorted: ArrayLike<number>, is: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which range between cuts a value falls into. */
export const rangeOf = (cuts: number[], value: number) => firstIndex(cuts, (cut) => cut > value);

/** Neighbouring ranges merged into at most `most` groups of about the same number of rows. */
export function mergedNeighbours(rowsIn: Float64Array, ranges: number, most: number) {
  if (ranges <= most) {
    const groups = Array.from({ length: ranges }, (_, i) => ({ first: i, last: i }));
    return { of: Uint16Array.from({ length: ranges }, (_, i) => i), groups };
  }
  let total = 0;
  for (let i = 0; i < ranges; i++) total += rowsIn[i] as number;
  const of = new Uint16Array(ranges);
  const groups: { first: number; last: number }[] = [];
  let before = 0;
  let previous = -1;
  for (let i = 0; i < ranges; i++) {
    const rows = rowsIn[i] as number;
    const wanted = Math.min(most - 1, Math.floor(((before + rows / 2) / total) * most));
    before += rows;
    const last = groups.at(-1);
    if (last && wanted === previous) last.last = i;
    else groups.push({ first: i, last: i });
    previous = wanted;
    of[i] = groups.length - 1;
  }
  return { of, groups };
}
