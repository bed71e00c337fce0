import type { Features } from '../../lambda/understanding/features.ts';
import { asText, SIZES, type StoredClassifier } from '../../lambda/understanding/linear-classifier.ts';

/** One example to learn from. */
export type Example = { features: Features; label: string };

/** Passes over all examples, and over what is kept of the weights. */
const PASSES = 24;
const PASSES_AGAIN = 6;
const RATE = 0.5;
const DECAY = 2e-5;
/** At each pass so much of an example is left out, by turns: what is heard then rests on all of its words, not on the few surest. */
const LEFT_OUT = 0.2;
/** What only one example has says nothing of others. */
const LEAST_EXAMPLES = 2;

/** Numbers from 0 to 1 that look as if they came by chance, and are the same each time. */
function numbersInTurn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A fixed order that is no order of the file: the same examples give the same weights, bit for bit. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  const next = numbersInTurn(seed);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/**
 * How something is learned: the part of each example's label that is spread over all labels, so that near kinds stay near and
 * what is unsure is heard as unsure; and how many weights are kept, the largest.
 */
export type Learning = { spread: number; kept: number };

/** The examples with the features that several of them have, their lengths scaled to one again. */
function withSharedFeatures(examples: readonly Example[]): { at: Int32Array; values: Float64Array; label: string }[] {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const one of features.keys()) seen.set(one, (seen.get(one) ?? 0) + 1);
  return examples.map(({ features, label }) => {
    const shared = [...features].filter(([one]) => (seen.get(one) ?? 0) >= LEAST_EXAMPLES);
    const length = Math.sqrt(shared.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return {
      at: Int32Array.from(shared, ([one]) => one),
      values: Float64Array.from(shared, ([, value]) => value / length),
      label,
    };
  });
}

type Row = { weights: Float64Array; squares: Float64Array; isKept: Uint8Array };

/**
 * Learns a multinomial logistic regression by AdaGrad, without any randomness: over all weights first, then once more over the
 * largest of them alone, so that these make up for the others.
 */
export function learnLinear(examples: readonly Example[], { spread, kept }: Learning): StoredClassifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const placeOf = new Map(labels.map((label, at) => [label, at]));
  const width = labels.length;
  const rows = new Map<number, Row>();
  const rowOf = (feature: number): Row => {
    const known = rows.get(feature);
    if (known) return known;
    const row = {
      weights: new Float64Array(width),
      squares: new Float64Array(width),
      isKept: new Uint8Array(width).fill(1),
    };
    rows.set(feature, row);
    return row;
  };
  const learned = withSharedFeatures(examples).map(({ at, values, label }) => ({
    rows: [...at].map(rowOf),
    values,
    right: placeOf.get(label),
  }));
  const bias = new Float64Array(width);
  const next = numbersInTurn(1);
  const learn = (passes: number) => {
    for (let pass = 0; pass < passes; pass += 1)
      for (const at of shuffled(learned.length, pass + 1)) {
        const example = learned[at];
        if (!example) continue;
        const { right } = example;
        const some = [...example.values.keys()].filter(() => next() >= LEFT_OUT);
        const length = Math.sqrt(some.reduce((sum, index) => sum + (example.values[index] ?? 0) ** 2, 0)) || 1;
        const rows = some.flatMap((index) => example.rows[index] ?? []);
        const values = some.map((index) => (example.values[index] ?? 0) / length);
        const scores = Float64Array.from(bias);
        for (const [index, { weights }] of rows.entries()) {
          const value = values[index] ?? 0;
          for (let one = 0; one < width; one += 1) scores[one] = (scores[one] ?? 0) + value * (weights[one] ?? 0);
        }
        const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
        const shares = scores.map((score) => Math.exp(score - highest));
        const sum = shares.reduce((all, share) => all + share, 0);
        const errors = shares.map((share, one) => share / sum - (one === right ? 1 - spread : 0) - spread / width);
        for (let one = 0; one < width; one += 1) bias[one] = (bias[one] ?? 0) - 0.02 * (errors[one] ?? 0);
        for (const [index, { weights, squares, isKept }] of rows.entries()) {
          const value = values[index] ?? 0;
          for (let one = 0; one < width; one += 1) {
            const error = errors[one] ?? 0;
            if (isKept[one] === 0 || Math.abs(error) < 1e-4) continue;
            const slope = error * value + DECAY * (weights[one] ?? 0);
            squares[one] = (squares[one] ?? 0) + slope * slope;
            weights[one] = (weights[one] ?? 0) - (RATE * slope) / (0.1 + Math.sqrt(squares[one] ?? 0));
          }
        }
      }
  };
  learn(PASSES);
  keepLargest(rows, kept);
  learn(PASSES_AGAIN);
  if (width === 2) onFirst(rows, bias);
  return { labels, bias: [...bias], ...stored(rows) };
}

/** Of two labels what speaks against one speaks for the other: it is kept once. */
function onFirst(rows: ReadonlyMap<number, Row>, bias: Float64Array): void {
  const one = (weights: Float64Array) => weights.set([(weights[0] ?? 0) - (weights[1] ?? 0), 0]);
  for (const { weights } of rows.values()) one(weights);
  one(bias);
}

function keepLargest(rows: ReadonlyMap<number, Row>, kept: number): void {
  const all = [...rows.values()].flatMap(({ weights }) => [...weights].filter((weight) => weight !== 0).map(Math.abs));
  const least = all.sort((a, b) => b - a)[kept - 1] ?? 0;
  for (const { weights, isKept } of rows.values())
    for (const [place, weight] of weights.entries())
      if (Math.abs(weight) < least) {
        weights[place] = 0;
        isKept[place] = 0;
      }
}

/** The smallest and the largest size: a few weights in a hundred are smaller or larger still, and are kept as these. */
const SMALLEST = 0.005;
const LARGEST = 0.998;

function stored(rows: ReadonlyMap<number, Row>): Omit<StoredClassifier, 'labels' | 'bias'> {
  const all = [...rows.values()].flatMap(({ weights }) => [...weights].filter((weight) => weight !== 0).map(Math.abs));
  const sorted = all.sort((a, b) => a - b);
  const sizeAt = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 1;
  const [least, most] = [sizeAt(SMALLEST), sizeAt(LARGEST)];
  const step = most > least ? (most / least) ** (1 / (SIZES - 1)) : 2;
  const sizeOf = (weight: number) =>
    Math.min(SIZES - 1, Math.max(0, Math.round(Math.log(Math.abs(weight) / least) / Math.log(step))));
  const [gaps, counts, of, weights]: [number[], number[], number[], number[]] = [[], [], [], []];
  let before = -1;
  for (const [feature, row] of [...rows].sort(([a], [b]) => a - b)) {
    const some = [...row.weights.entries()].filter(([, weight]) => weight !== 0);
    if (some.length === 0) continue;
    gaps.push(feature - before);
    counts.push(some.length);
    before = feature;
    for (const [place, weight] of some) {
      of.push(place);
      weights.push(sizeOf(weight) + (weight < 0 ? SIZES : 0));
    }
  }
  return { least, step, gaps: asText(gaps), counts: asText(counts), of: asText(of), weights: asText(weights) };
}
