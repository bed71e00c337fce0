import { BUCKETS, type Features } from './features.ts';

/**
 * A learned linear classifier as it is stored: its labels with what speaks for each from the start, and for every feature the
 * labels it speaks for or against. Four rows of numbers, each in `asText`: the gaps from one feature to the next, how many
 * labels each has, the places of these labels, and their weights in units of `unit`, `LEVELS` added.
 */
export type StoredClassifier = {
  labels: string[];
  unit: number;
  bias: number[];
  gaps: string;
  counts: string;
  of: string;
  weights: string;
};

/** The largest weight is so many units. */
export const LEVELS = 40;

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

/** Makes a stored classifier ready to use. */
export function classifierFrom({ labels, unit, bias, gaps, counts, of, weights }: StoredClassifier): Classifier {
  const [gap, count, label, weight] = [gaps, counts, of, weights].map(numbersIn);
  const places = Uint8Array.from(label ?? []);
  const values = Float64Array.from(weight ?? [], (one) => (one - LEVELS) * unit);
  // Where the labels of each feature begin and end.
  const from = new Int32Array(BUCKETS);
  const to = new Int32Array(BUCKETS);
  let feature = -1;
  let at = 0;
  for (const [index, step] of (gap ?? []).entries()) {
    feature += step;
    from[feature] = at;
    at += count?.[index] ?? 0;
    to[feature] = at;
  }
  return (features) => {
    const scores = Float64Array.from(bias);
    for (const [one, value] of features)
      for (let entry = from[one] ?? 0; entry < (to[one] ?? 0); entry += 1) {
        const place = places[entry] ?? 0;
        scores[place] = (scores[place] ?? 0) + value * (values[entry] ?? 0);
      }
    const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((all, share) => all + share, 0);
    return labels
      .map((name, place) => ({ label: name, share: (shares[place] ?? 0) / sum }))
      .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
  };
}
