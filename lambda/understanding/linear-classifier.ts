import type { Features } from './features.ts';

/**
 * A learned linear classifier as it is stored: its labels with what speaks for each from the start, and for every feature the
 * labels it speaks for or against. Four rows of numbers, each in `asText`: the gaps from one feature to the next, how many
 * labels each has, the places of these labels, and their weights as steps: see `weightOf`.
 */
export type StoredClassifier = {
  labels: string[];
  least: number;
  step: number;
  bias: number[];
  gaps: string;
  counts: string;
  of: string;
  weights: string;
};

/** A weight that speaks for a label, and one that speaks against it, is one of so many sizes, each so much larger than the next. */
export const SIZES = 6;

/** The weight of a step: those from 0 on speak for a label, the smallest first; those from `SIZES` on against it. */
const weightOf = (at: number, { least, step }: { least: number; step: number }): number =>
  at < SIZES ? least * step ** at : -least * step ** (at - SIZES);

/** A label and how surely it is meant: the shares of all labels sum to one. */
export type Scored = { label: string; share: number };

/** Tells what kind of thing is said. */
export type Classifier = (features: Features) => Scored[];

/** The characters that stand for numbers: those that JSON leaves as they are. */
const digits = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter(
  (char) => char !== '"' && char !== '\\',
);
const MORE = digits.length - 1;

/** Whole numbers from 0 up as text, mostly a character each: the last digit says that so much is to be added to the next. */
export const asText = (numbers: readonly number[]): string =>
  numbers
    .map((number) => (digits[MORE] ?? '').repeat(Math.floor(number / MORE)) + (digits[number % MORE] ?? ''))
    .join('');

const placeOf = new Uint8Array(128);
for (const [value, char] of digits.entries()) placeOf[char.charCodeAt(0)] = value;

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = placeOf[text.charCodeAt(at)] ?? 0;
    sum += value;
    if (value === MORE) continue;
    numbers.push(sum);
    sum = 0;
  }
  return numbers;
}

/** Where a number stands among sorted ones; -1 where it is none of them. */
function placeIn(sorted: Int32Array, number: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Makes a stored classifier ready to use. */
export function classifierFrom({ labels, bias, gaps, counts, of, weights, ...sizes }: StoredClassifier): Classifier {
  const [gap, count, label, weight] = [gaps, counts, of, weights].map(numbersIn);
  const places = Uint8Array.from(label ?? []);
  const bySize = Float64Array.from({ length: 2 * SIZES }, (_, at) => weightOf(at, sizes));
  const values = Float64Array.from(weight ?? [], (at) => bySize[at] ?? 0);
  // The features in order, and where the labels of each begin; the last ends where all end.
  const known = new Int32Array(gap?.length ?? 0);
  const from = new Int32Array(known.length + 1);
  for (const [index, more] of (gap ?? []).entries()) {
    known[index] = (index === 0 ? -1 : (known[index - 1] ?? 0)) + more;
    from[index + 1] = (from[index] ?? 0) + (count?.[index] ?? 0);
  }
  return (features) => {
    const scores = Float64Array.from(bias);
    for (const [one, value] of features) {
      const index = placeIn(known, one);
      if (index < 0) continue;
      for (let entry = from[index] ?? 0; entry < (from[index + 1] ?? 0); entry += 1) {
        const place = places[entry] ?? 0;
        scores[place] = (scores[place] ?? 0) + value * (values[entry] ?? 0);
      }
    }
    const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((all, share) => all + share, 0);
    return labels
      .map((name, place) => ({ label: name, share: (shares[place] ?? 0) / sum }))
      .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
  };
}
