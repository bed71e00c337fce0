import type { Signs, Sureness } from '../../lambda/understanding/sureness.ts';

/** Something with its signs, and whether it was so. */
export type Weighed = { signs: Signs; isSo: boolean };

/** Large weights are kept small by so much: with thousands of examples it hardly counts. */
const RIDGE: number = 3;
const STEPS = 30;
const SMALL_ENOUGH = 1e-9;

/** Learns how sure something is by its signs: a logistic regression with a ridge, by Newton's steps. */
export function learnLogistic(examples: readonly Weighed[]): Sureness {
  const names = [...new Set(examples.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const rows = examples.map(({ signs }) => [1, ...names.map((name) => signs[name] ?? 0)]);
  const weights = new Float64Array(names.length + 1);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = Array.from(weights, (weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curve = slope.map((_, at) => slope.map((_, other) => (at === other && at > 0 ? RIDGE : 0)));
    for (const [index, row] of rows.entries()) {
      const sum = row.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-sum));
      const error = (examples[index]?.isSo ? 1 : 0) - share;
      const spread = share * (1 - share);
      for (const [at, value] of row.entries()) {
        slope[at] = (slope[at] ?? 0) + error * value;
        const line = curve[at] ?? [];
        for (const [other, second] of row.entries()) line[other] = (line[other] ?? 0) + spread * value * second;
      }
    }
    const change = solved(curve, slope);
    for (const [at, more] of change.entries()) weights[at] = (weights[at] ?? 0) + more;
    if (change.every((more) => Math.abs(more) < SMALL_ENOUGH)) break;
  }
  const rounded = (weight: number | undefined) => Math.round(1000 * (weight ?? 0)) / 1000;
  return {
    start: rounded(weights[0]),
    signs: Object.fromEntries(names.map((name, at) => [name, rounded(weights[at + 1])])),
  };
}

/** The solution of as many equations as unknowns, by elimination; the curve of a ridge can always be solved. */
function solved(curve: number[][], slope: number[]): number[] {
  const lines = curve.map((line, at) => [...line, slope[at] ?? 0]);
  for (const at of lines.keys()) {
    const best = lines
      .slice(at)
      .reduce(
        (most, line, more) => (Math.abs(line[at] ?? 0) > Math.abs(lines[most]?.[at] ?? 0) ? at + more : most),
        at,
      );
    [lines[at], lines[best]] = [lines[best] ?? [], lines[at] ?? []];
    const pivot = lines[at] ?? [];
    for (const [other, line] of lines.entries()) {
      if (other === at) continue;
      const times = (line[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < line.length; column += 1)
        line[column] = (line[column] ?? 0) - times * (pivot[column] ?? 0);
    }
  }
  return lines.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
