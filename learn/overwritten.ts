import { foldCase } from '../lambda/scoring/bins.ts';
import type { Column } from './columns.ts';
import type { Leak } from './leak.ts';

/** Shares of rows: how many must agree, how many must be overwritten, and how many of the others may disagree otherwise. */
const [leastAgreeing, leastOverwritten, mostOther] = [0.2, 0.05, 0.02];

/**
 * A column that says what another one says, except where one word stands that the other never has: the same field at a later
 * time, after somebody's edits wrote over it ("Modified"). Whoever edits knows the outcome. A word that only gathers rare
 * answers ("Other") is none: what it stands for would nowhere be said itself.
 */
export function overwrittenCopy(column: Column, columns: readonly Column[]): Leak | undefined {
  if (column.kind !== 'level' || column.levels.length < 3) return undefined;
  for (const original of columns) {
    if (original === column || original.kind !== 'level') continue;
    const word = wordOver(column, original);
    if (word !== undefined)
      return {
        column: column.name,
        detail: `it says what ${original.name} says, except where somebody's edit left "${word}", so it was written later`,
      };
  }
  return undefined;
}

type Levels = Column & { kind: 'level' };

function wordOver(column: Levels, original: Levels): string | undefined {
  const rows = column.codes.length;
  const known = new Map(original.levels.map((level, code) => [foldCase(level), code]));
  const same = column.levels.map((level) => known.get(foldCase(level)) ?? -1);
  if (!same.includes(-1) || same.every((code) => code === -1)) return undefined;
  const meant = (row: number) => (column.codes[row] === -1 ? -1 : same[column.codes[row] as number]);
  const counts = new Float64Array(column.levels.length);
  const saidItself = new Set<number>();
  let [agreeing, other] = [0, 0];
  column.codes.forEach((code, row) => {
    const there = original.codes[row] as number;
    if (meant(row) === there && (code === -1) === (there === -1)) {
      agreeing++;
      saidItself.add(there);
    } else if (code >= 0 && same[code] === -1) counts[code] = (counts[code] as number) + 1;
    else other++;
  });
  const word = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  const over = counts[word] ?? 0;
  const others = other + counts.reduce((sum, count) => sum + count, 0) - over;
  if (agreeing < rows * leastAgreeing || over < rows * leastOverwritten || others > over * mostOther) return undefined;
  let elsewhere = 0;
  column.codes.forEach((code, row) => {
    if (code === word && saidItself.has(original.codes[row] as number)) elsewhere++;
  });
  return elsewhere >= over / 2 ? column.levels[word] : undefined;
}
