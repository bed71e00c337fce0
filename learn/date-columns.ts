import { columnsApart, readKey } from '../lambda/scoring/records.ts';
import { type DayOrder, daysOf, isEitherWay, orderShown } from '../lambda/scoring/written-dates.ts';
import { type Column, levelColumn } from './columns.ts';
import { isKnownLate } from './find-leaks.ts';

/** A column of dates, and how its days and months are meant where that can be told or was said. */
export type DateColumn = { name: string; cells: string[]; order: DayOrder | undefined };

/** How the dates of a column are meant: as the whole column shows, else as was said. */
export function dateColumn(name: string, cells: string[], said: DayOrder | undefined): DateColumn {
  const shown = orderShown(cells);
  return { name, cells, order: shown ?? said ?? (isEitherWay(cells) ? undefined : 'day-first') };
}

/** Of more date columns than this, the rest are left alone: every two of them make one more characteristic. */
const MOST_DATES = 6;

/**
 * What dates say as characteristics: the days between every two of them, and of each the day of the week and, over two years, the quarter. Dates named
 * like something known at the end, or like the last of something, make none unless insisted on.
 */
export function madeOfDates(columns: readonly DateColumn[], kept: ReadonlySet<string>): Column[] {
  const usable = columns
    .filter(({ name, order }) => order !== undefined && !name.includes(columnsApart) && !name.includes(':'))
    .filter(({ name }) => kept.has(name.trim().toLowerCase()) || !isKnownLate(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, MOST_DATES);
  const word = (base: string, order: DayOrder | undefined) => (order === 'month-first' ? `${base}-mdy` : base);
  return usable.flatMap((one, i) => [
    ...usable
      .slice(i + 1)
      .flatMap((other) => (one.order === other.order ? numbers(made(word('days', one.order), [one, other])) : [])),
    ...levels(made(word('weekday', one.order), [one])),
    ...(spansSeasons(one) ? levels(made(word('quarter', one.order), [one])) : []),
  ]);
}

const beginnings =
  /\b(created|creation|opened|open|received|entered|registered|registration|sign ?up|start|started|since|first|lead date|date|day)\b/;

/** The date by which leads came in, where one column is named so, is filled in throughout and is not written at the end. */
export function orderingDate(columns: readonly DateColumn[]): DateColumn | undefined {
  const filled = columns.filter(
    ({ name, cells, order }) => order !== undefined && !isKnownLate(name) && cells.every((cell) => cell !== ''),
  );
  return beginningAmong(filled);
}

/** Which of some columns of dates is named like a beginning: the only one that is, else the one that says "created". */
export function beginningAmong<Named extends { name: string }>(columns: readonly Named[]): Named | undefined {
  const [only, ...more] = columns.filter(({ name }) => beginnings.test(plainWords(name)));
  if (only && more.length === 0) return only;
  return columns.find(({ name }) => /\bcreat/.test(plainWords(name)));
}

/** A column's name as words: "CreatedDate" and "created_date" are "created date". */
export const plainWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .toLowerCase();

/** Of less than two years a season can't be told from the time it was. */
const daysForSeasons = 730;

function spansSeasons({ cells, order = 'day-first' }: DateColumn): boolean {
  let [first, last] = [Infinity, -Infinity];
  for (const cell of cells) {
    const day = daysOf(cell, order);
    if (day === undefined) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return last - first >= daysForSeasons;
}

type Made = { key: string; cells: string[] };

function made(word: string, of: readonly DateColumn[]): Made {
  const key = `${word}:${of.map(({ name }) => name).join(columnsApart)}`;
  const rows = of[0]?.cells.length ?? 0;
  const byName = new Map(of.map(({ name, cells }) => [name, cells]));
  return {
    key,
    cells: Array.from({ length: rows }, (_, row) => String(readKey(key, (name) => byName.get(name)?.[row]))),
  };
}

const differs = (cells: readonly string[]) => new Set(cells.filter((cell) => cell !== '')).size > 1;

function numbers({ key, cells }: Made): Column[] {
  if (!differs(cells)) return [];
  const values = Float64Array.from(cells, (cell) => (cell === '' ? Number.NaN : Number(cell)));
  return [{ kind: 'number', name: key, cells, markers: [], derived: true, values }];
}

const levels = ({ key, cells }: Made): Column[] => (differs(cells) ? [levelColumn(key, cells, [], true)] : []);
