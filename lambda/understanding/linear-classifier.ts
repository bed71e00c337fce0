import type { Features } from './features.ts';

/**
 * A learned linear classifier as it is stored: its labels, and per feature the labels it speaks for or against. `weights` is
 * base64 of, for each feature in order: the gap to the one before it (one or more bytes, seven bits each, low ones first), how
 * many labels, then for each its number and its weight as a signed byte, in units of `unit`.
 */
export type StoredClassifier = { labels: string[]; unit: number; bias: number[]; weights: string };

/** A label and how surely it is meant: the shares of all labels sum to one. */
export type Scored = { label: string; share: number };

/** Tells what kind of thing is said. */
export type Classifier = (features: Features) => Scored[];

type Row = { labels: Uint8Array; weights: Int8Array };

function unpacked(text: string): Map<number, Row> {
  const bytes = Buffer.from(text, 'base64');
  const rows = new Map<number, Row>();
  let at = 0;
  let feature = -1;
  const next = () => bytes[at++] ?? 0;
  while (at < bytes.length) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = next();
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    feature += gap;
    const count = next();
    const row: Row = { labels: new Uint8Array(count), weights: new Int8Array(count) };
    for (let one = 0; one < count; one += 1) {
      row.labels[one] = next();
      row.weights[one] = next();
    }
    rows.set(feature, row);
  }
  return rows;
}

/** Makes a stored classifier ready to use. */
export function classifierFrom({ labels, unit, bias, weights }: StoredClassifier): Classifier {
  const rows = unpacked(weights);
  return (features) => {
    const scores = Float64Array.from(bias);
    for (const [feature, value] of features) {
      const row = rows.get(feature);
      if (!row) continue;
      for (const [one, label] of row.labels.entries())
        scores[label] = (scores[label] ?? 0) + value * unit * (row.weights[one] ?? 0);
    }
    const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((all, share) => all + share, 0);
    return labels
      .map((label, at) => ({ label, share: (shares[at] ?? 0) / sum }))
      .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
  };
}
