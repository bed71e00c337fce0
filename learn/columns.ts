import { asNumber, foldCase } from '../lambda/scoring/bins.ts';
import { isPlaceholder } from '../lambda/scoring/placeholders.ts';
import type { Sheet } from './read-history.ts';

/** A column of a history, typed: numbers (NaN where missing) or levels (-1 where missing), in the order of the rows. */
export type Column = {
  name: string;
  cells: string[];
  markers: string[];
  /** Made of other columns. */
  derived?: true;
  /** Exact values are a customer's fingerprint: only the range they fall in may count. */
  byRange?: true;
} & ({ kind: 'number'; values: Float64Array } | { kind: 'level'; codes: Int32Array; levels: string[] });

/** Why a column is not learned from. */
export type LeftOut = {
  column: string;
  why: 'ignored' | 'constant' | 'id' | 'identity' | 'text' | 'date' | 'leak' | 'customer';
  detail: string;
};

/** What a column turned out to be. */
export type Typed = { kind: 'column'; column: Column } | { kind: 'left-out'; leftOut: LeftOut };

const leftOut = (column: string, why: LeftOut['why'], detail: string): Typed => ({
  kind: 'left-out',
  leftOut: { column, why, detail },
});

/** Words that hand-made rules read as answers, and words they take for none. */
export type RuledWords = { answers: string[]; none: string[] };

/** Finds out what a column holds: numbers, levels, or nothing to learn from. */
export function typeColumn(
  { name, cells }: Sheet['columns'][number],
  ruled: RuledWords = { answers: [], none: [] },
): Typed {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size < 2) return leftOut(name, 'constant', 'every row says the same');
  const blanks = counts.get('') ?? 0;
  const said = [...counts.keys()].filter((cell) => cell !== '');
  const isNone = (cell: string) => isPlaceholder(cell) && !ruled.answers.includes(foldCase(cell));
  const answers = said.filter((cell) => !isNone(cell));
  if (answers.length === 0) return leftOut(name, 'constant', 'no row has an answer');
  const known = answers.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
  if (answers.length > 2 && (shareOf(answers, counts, isDate) > 0.95 || isSerials(name, answers)))
    return leftOut(name, 'date', 'a date is no characteristic by itself, days between dates are');
  const numeric = answers.filter((cell) => asNumber(cell) !== undefined);
  const isNumeric = numeric.length > 2 && shareOf(answers, counts, (cell) => asNumber(cell) !== undefined) > 0.97;
  if (looksLikeId(name, cells, counts, known, isNumeric)) return leftOut(name, 'id', 'different in almost every row');
  if (isNumeric) return { kind: 'column', column: numberColumn(name, cells, counts, said, ruled.none) };
  if (known > 100 && answers.length > known * 0.7) return leftOut(name, 'text', 'almost every row says something else');
  // Where both a blank and a word like "unknown" occur they differ in meaning: only then is the word an answer of its own.
  const markers = blanks > 0 ? [] : said.filter(isNone);
  return { kind: 'column', column: levelColumn(name, cells, markers.length === 1 ? markers : []) };
}

function shareOf(cells: string[], counts: Map<string, number>, is: (cell: string) => boolean): number {
  let yes = 0;
  let all = 0;
  for (const cell of cells) {
    const count = counts.get(cell) ?? 0;
    all += count;
    if (is(cell)) yes += count;
  }
  return yes / all;
}

const datePattern =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})|\d{1,2}[- ][a-z]{3,9}[- ,]+\d{2,4}|[a-z]{3,9} \d{1,2},? \d{4})([ T]\d{1,2}:\d{2}.*)?$/i;
/** Whether a cell is written as a date. */
export const isDate = (cell: string) => datePattern.test(cell);

/** Excel's day numbers, in a column whose name says that it holds dates. */
const dateName =
  /\b(date|datum|day|created|opened|received|start|started|on|at|time|timestamp|meeting|contacted|called|demo|visit|visited|registered|signup|joined|booked|sent)\b|(Date|On|At|Time)$/;
const isSerials = (name: string, answers: string[]) =>
  dateName.test(name.replace(/[_.-]+/g, ' ')) &&
  answers.every((cell) => /^\d{5}(\.\d+)?$/.test(cell) && Number(cell) >= 20_000 && Number(cell) <= 60_000);

const idName = /(^|[\s_.-])(id|ids|uuid|guid|key|hash|number|no|nr|num|#)$|^(id|uuid|guid)[\s_.-]|(Id|ID)$/;

/** Different in almost every row, and named, written or numbered like a record's key. */
function looksLikeId(name: string, cells: string[], counts: Map<string, number>, known: number, isNumeric: boolean) {
  if (known < 20 || counts.size < known * 0.97) return false;
  if (!isNumeric) return true;
  if (cells.some((cell) => cell !== '' && !/^\d+$/.test(cell))) return false;
  const values = cells.filter((cell) => cell !== '').map(Number);
  const rising = values.filter((value, i) => i > 0 && value > (values[i - 1] ?? 0)).length / (values.length - 1);
  return idName.test(name.trim()) || rising > 0.97 || rising < 0.03;
}

function numberColumn(name: string, cells: string[], counts: Map<string, number>, said: string[], none: string[]) {
  const markers = said.filter((cell) => asNumber(cell) === undefined && isPlaceholder(cell));
  const sentinel = sentinelIn(counts);
  if (sentinel !== undefined) markers.push(sentinel);
  for (const cell of said) if (none.includes(foldCase(cell)) && !markers.includes(cell)) markers.push(cell);
  const nothing = new Set(markers);
  const values = Float64Array.from(cells, (cell) => (nothing.has(cell) ? Number.NaN : (asNumber(cell) ?? Number.NaN)));
  const column: Column = { kind: 'number', name, cells, markers, values };
  return column;
}

const looksLikeSentinel = /^-?(9{2,}|1)(\.0*)?$/;

/** A 999 or -1 that many rows share, far beyond every other value: what old forms write for "never". */
function sentinelIn(counts: Map<string, number>): string | undefined {
  const numbers = [...counts.keys()].filter((cell) => asNumber(cell) !== undefined);
  const total = numbers.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0);
  return numbers.find((cell) => {
    const value = Number(cell);
    if (!looksLikeSentinel.test(cell) || (counts.get(cell) ?? 0) < total * 0.02) return false;
    const others = numbers.filter((other) => other !== cell).map((other) => asNumber(other) ?? 0);
    if (others.length < 3) return false;
    const least = others.reduce((low, other) => Math.min(low, other), Infinity);
    const most = others.reduce((high, other) => Math.max(high, other), -Infinity);
    return value < 0 ? least >= 0 : value > 1 && least >= 0 && value > 3 * most && value > most + 50;
  });
}

/** Levels from the most frequent down; spellings that differ in letter case only are one level. */
export function levelColumn(name: string, cells: string[], markers: string[], derived?: true): Column {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const spellings = [...counts.keys()]
    .filter((cell) => !markers.includes(cell))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const codeOf = new Map<string, number>();
  const levels: string[] = [];
  for (const spelling of spellings) {
    const folded = foldCase(spelling);
    if (codeOf.has(folded)) continue;
    codeOf.set(folded, levels.length);
    levels.push(spelling);
  }
  const codes = Int32Array.from(cells, (cell) => (markers.includes(cell) ? -1 : (codeOf.get(foldCase(cell)) ?? -1)));
  return { kind: 'level', name, cells, markers, levels, codes, ...(derived ? { derived } : {}) };
}
