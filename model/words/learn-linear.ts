import type { Features } from '../../lambda/understanding/features.ts';
import type { StoredClassifier } from '../../lambda/understanding/linear-classifier.ts';

/** One example to learn from. */
export type Example = { features: Features; label: string };

const EPOCHS = 24;
const RATE = 0.5;
const DECAY = 2e-5;
const MOST = 127;

/** A fixed order that is no order of the file: the same examples give the same weights, bit for bit. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = seed;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/**
 * How something is learned: the part of each example's label that is spread over all labels, so that near kinds stay near and
 * what is unsure is heard as unsure; and below which share of the largest a weight is left out.
 */
export type Learning = { spread: number; least: number };

/**
 * Learns a multinomial logistic regression by AdaGrad over so many passes, without any randomness.
 */
export function learnLinear(examples: readonly Example[], { spread, least }: Learning): StoredClassifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const indexOf = new Map(labels.map((label, at) => [label, at]));
  const width = labels.length;
  const weights = new Map<number, Float64Array>();
  const squares = new Map<number, Float64Array>();
  const bias = new Float64Array(width);
  const rowOf = (rows: Map<number, Float64Array>, feature: number) => {
    const known = rows.get(feature) ?? new Float64Array(width);
    rows.set(feature, known);
    return known;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const at of shuffled(examples.length, epoch + 1)) {
      const example = examples[at];
      if (!example) continue;
      const scores = Float64Array.from(bias);
      for (const [feature, value] of example.features) {
        const row = weights.get(feature);
        if (row) for (let one = 0; one < width; one += 1) scores[one] = (scores[one] ?? 0) + value * (row[one] ?? 0);
      }
      const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
      const shares = scores.map((score) => Math.exp(score - highest));
      const sum = shares.reduce((all, share) => all + share, 0);
      const right = indexOf.get(example.label);
      const errors = shares.map((share, one) => share / sum - (one === right ? 1 - spread : 0) - spread / width);
      for (let one = 0; one < width; one += 1) bias[one] = (bias[one] ?? 0) - 0.02 * (errors[one] ?? 0);
      for (const [feature, value] of example.features) {
        const row = rowOf(weights, feature);
        const square = rowOf(squares, feature);
        for (let one = 0; one < width; one += 1) {
          const error = errors[one] ?? 0;
          if (Math.abs(error) < 1e-4) continue;
          const slope = error * value + DECAY * (row[one] ?? 0);
          square[one] = (square[one] ?? 0) + slope * slope;
          row[one] = (row[one] ?? 0) - (RATE * slope) / (0.1 + Math.sqrt(square[one] ?? 0));
        }
      }
    }
  }
  return { labels, bias: [...bias], ...packed(weights, least) };
}

function packed(weights: ReadonlyMap<number, Float64Array>, least: number): Pick<StoredClassifier, 'unit' | 'weights'> {
  let largest = 0;
  for (const row of weights.values()) for (const weight of row) largest = Math.max(largest, Math.abs(weight));
  const unit = largest / MOST || 1;
  const bytes: number[] = [];
  let before = -1;
  for (const feature of [...weights.keys()].sort((a, b) => a - b)) {
    const row = weights.get(feature) ?? new Float64Array();
    const kept = [...row.entries()]
      .map(([label, weight]): [number, number] => [label, Math.round(weight / unit)])
      .filter(([, weight]) => Math.abs(weight) >= least * MOST);
    if (kept.length === 0) continue;
    let gap = feature - before;
    before = feature;
    for (; gap >= 128; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, kept.length);
    for (const [label, weight] of kept) bytes.push(label, weight & 255);
  }
  return { unit, weights: Buffer.from(bytes).toString('base64') };
}
