import { dayMs } from '../lambda/domain/day.ts';
import { type DayOrder, daysOf } from '../lambda/scoring/written-dates.ts';
import { beginningAmong, type DateColumn, dateColumn, plainWords } from './date-columns.ts';
import { isKnownLate } from './find-leaks.ts';
import type { History } from './known-history.ts';
import type { Sheet } from './read-history.ts';
import type { Course } from './stretches.ts';

/** Within how many days a sale counts, and where a file has the days that it takes to tell. */
export type Horizon = {
  days: number;
  opened?: string | undefined;
  closed?: string | undefined;
  asOf?: string | undefined;
};

/** What became of each row of a file. */
export type Ending = 'won' | 'lost' | 'open';

/** The course of each row of a file, NaN where it has none; or why there is none. */
export type FoundCourse =
  | { kind: 'course'; course: Course; openedColumn: string; closedColumn: string; without: number }
  | { kind: 'none'; sentence: string };

/** Shares of rows: how many of a column's cells must be dates, how many closed leads must have theirs, and how many open ones may. */
const [mostlyDates, mostClosed, fewOpen] = [0.95, 0.9, 0.05];

const closings =
  /\b(clos(e|ed|ing)|won|win|lost|convert(ed)?|conversion|end|ended|decided|decision|signed|sold|purchased?|outcome)\b/;
const planned = /\b(expected|planned|estimated|target|forecast|projected|next|due)\b/;

/** Finds when leads came in and when they ended, by the columns that were said or else by what columns are called and hold. */
export function courseIn(
  sheet: Sheet,
  ending: (row: number) => Ending,
  wanted: Horizon,
  said: DayOrder | undefined,
): FoundCourse {
  const none = (sentence: string): FoundCourse => ({ kind: 'none', sentence });
  const rows = Array.from({ length: sheet.rows }, (_, row) => row);
  const closed = rows.filter((row) => ending(row) !== 'open');
  const dates = sheet.columns
    .map(({ name, cells }) => dateColumn(name, cells, said))
    .filter(({ name, cells }) => (isNamedAsDate(name) || !isNumeric(cells)) && areDates(cells));
  const named = (name: string | undefined) =>
    dates.find((column) => column.name.toLowerCase() === name?.trim().toLowerCase());
  for (const name of [wanted.opened, wanted.closed])
    if (name !== undefined && !named(name)) return none(`${name} is no column of dates.`);
  const opened = named(wanted.opened) ?? openingIn(dates, closed);
  const ended =
    named(wanted.closed) ??
    closingIn(
      dates,
      closed,
      rows.filter((row) => ending(row) === 'open'),
    );
  if (!opened || !ended)
    return none(
      'The file does not say when leads came in and when they ended; --opened and --closed name the columns.',
    );
  for (const { name, order } of [opened, ended])
    if (order === undefined)
      return none(`${name} may have the day or the month first; say --dates day-first or --dates month-first.`);
  const dayIn = ({ cells, order }: DateColumn, row: number) =>
    Math.floor(daysOf(cells[row] ?? '', order ?? 'day-first') ?? Number.NaN);
  const course: Course = {
    opened: Float64Array.from(rows, (row) => dayIn(opened, row)),
    ended: Float64Array.from(rows, (row) => (ending(row) === 'open' ? Number.NaN : dayIn(ended, row))),
    won: Uint8Array.from(rows, (row) => (ending(row) === 'won' ? 1 : 0)),
    asOf: 0,
  };
  // An end before the beginning, or none of a lead that ended, is a slip of whoever wrote it: such a row has no course.
  let without = 0;
  for (const row of rows) {
    const [from, to] = [course.opened[row] as number, course.ended[row] as number];
    if (from <= to || (ending(row) === 'open' && !Number.isNaN(from))) continue;
    course.opened[row] = Number.NaN;
    without++;
  }
  const asOf =
    wanted.asOf === undefined ? latest(course) : Math.floor(daysOf(wanted.asOf, said ?? 'day-first') ?? Number.NaN);
  if (Number.isNaN(asOf)) return none(`${wanted.asOf} is no day; write it like 2026-03-31.`);
  return {
    kind: 'course',
    course: { ...course, asOf },
    openedColumn: opened.name,
    closedColumn: ended.name,
    without,
  };
}

const isNumeric = (cells: readonly string[]) => cells.some((cell) => /^-?\d+(\.\d+)?$/.test(cell));
const isNamedAsDate = (name: string) => /\b(date|day|at|on|time)\b/.test(plainWords(name));

function areDates(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const some = filled.slice(0, 500);
  return (
    some.length > 0 &&
    some.filter((cell) => daysOf(cell, 'day-first') !== undefined || daysOf(cell, 'month-first') !== undefined)
      .length >=
      some.length * mostlyDates
  );
}

const filledShare = ({ cells }: DateColumn, rows: readonly number[]) =>
  rows.filter((row) => cells[row] !== '').length / Math.max(1, rows.length);

/** When leads came in: the date that closed leads have and that is not written at the end. */
const openingIn = (dates: readonly DateColumn[], closed: readonly number[]): DateColumn | undefined =>
  beginningAmong(dates.filter((column) => !isKnownLate(column.name) && filledShare(column, closed) >= mostClosed));

/** When leads ended: the date that closed leads have, open ones have not, and that is named so. */
function closingIn(
  dates: readonly DateColumn[],
  closed: readonly number[],
  open: readonly number[],
): DateColumn | undefined {
  const fitting = dates.filter(
    (column) =>
      closings.test(plainWords(column.name)) &&
      !planned.test(plainWords(column.name)) &&
      filledShare(column, closed) >= mostClosed &&
      filledShare(column, open) <= fewOpen,
  );
  return fitting.find(({ name }) => /\bclos/.test(plainWords(name))) ?? (fitting.length === 1 ? fitting[0] : undefined);
}

/** The last day anything happened on: a file knows nothing later. */
function latest({ opened, ended }: Course): number {
  let last = -Infinity;
  for (const day of [...opened, ...ended]) if (day > last) last = day;
  return last === -Infinity ? Number.NaN : last;
}

/** The course of some rows. */
export const courseOf = ({ opened, ended, won, asOf }: Course, rows: readonly number[]): Course => ({
  opened: Float64Array.from(rows, (row) => opened[row] as number),
  ended: Float64Array.from(rows, (row) => ended[row] as number),
  won: Uint8Array.from(rows, (row) => won[row] as number),
  asOf,
});

/** A day since 1970 as an ISO day. */
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** What is made of a file that says when leads came in and ended. */
export function courseNote(
  { openedColumn, closedColumn, course: { asOf }, without }: FoundCourse & { kind: 'course' },
  leads: number,
  { within, outcomes }: Pick<History, 'within' | 'outcomes'>,
): string {
  const followed = within?.leads ?? 0;
  const late = leads - followed;
  return [
    `A sale counts within ${within?.days ?? 0} days, by ${openedColumn} and ${closedColumn}: ${followed} leads, open ones among them, as they stood ${outcomes.length} times, up to ${dayText(asOf)}.`,
    ...(late > 0 ? [`${late} leads came in too late to have been followed for so long.`] : []),
    ...(without > 0 ? [`${without} rows lack one of the days, or ended before they began, and are left out.`] : []),
  ].join(' ');
}
