import { probability } from '../../lambda/scoring/scale.ts';

/** One field: each answer's log-odds around the field's average, and how often it was given. */
export type Table = { answers: { answer: string; worth: number; share: number }[]; worth: (answer?: string) => number };

/** A plain additive card: log-odds before any answer, and a table a field. */
export type Additive = { base: number; tables: Table[] };

/** Strength of the shrinkage on every answer, on the scale of log-odds. */
const RIDGE = 3;
const STEPS = 400;

/** Fits tables to yes-or-no outcomes by gradient descent on the shrunken log loss; no randomness in it. */
export function fitAdditive(rows: readonly { answers: string[]; won: boolean }[]): Additive {
  const width = rows[0]?.answers.length ?? 0;
  const levels = Array.from({ length: width }, (_, field) => [
    ...new Set(rows.map(({ answers }) => answers[field] ?? '')),
  ]);
  const starts = levels.map((_, field) => levels.slice(0, field).reduce((sum, some) => sum + some.length, 0));
  const columns = levels.flat().length;
  const coded = rows.map(({ answers }) =>
    answers.map((answer, field) => (starts[field] ?? 0) + (levels[field]?.indexOf(answer) ?? 0)),
  );
  const worth = new Float64Array(columns);
  const counts = new Float64Array(columns);
  for (const row of coded) for (const column of row) counts[column] = (counts[column] ?? 0) + 1;
  const won = rows.filter((row) => row.won).length;
  let base = Math.log((won + 0.5) / (rows.length - won + 0.5));
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Float64Array(columns);
    let slopeOfBase = 0;
    coded.forEach((row, i) => {
      const gap = (rows[i]?.won ? 1 : 0) - probability(row.reduce((sum, column) => sum + (worth[column] ?? 0), base));
      slopeOfBase += gap;
      for (const column of row) slope[column] = (slope[column] ?? 0) + gap;
    });
    base += (4 * slopeOfBase) / rows.length / width;
    for (let column = 0; column < columns; column += 1) {
      const pull = (slope[column] ?? 0) - RIDGE * (worth[column] ?? 0);
      worth[column] = (worth[column] ?? 0) + pull / (width * (counts[column] ?? 0) * 0.25 + RIDGE);
    }
  }
  const tables = levels.map((some, field): Table => {
    const at = starts[field] ?? 0;
    const raw = some.map((answer, i) => ({
      answer,
      worth: worth[at + i] ?? 0,
      share: (counts[at + i] ?? 0) / rows.length,
    }));
    const average = raw.reduce((sum, one) => sum + one.share * one.worth, 0);
    base += average;
    const answers = raw.map((one) => ({ ...one, worth: one.worth - average }));
    const byAnswer = new Map(answers.map((one) => [one.answer, one.worth]));
    return { answers, worth: (answer) => byAnswer.get(answer ?? '') ?? 0 };
  });
  return { base, tables };
}
