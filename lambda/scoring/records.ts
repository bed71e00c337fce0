import { dayMs } from '../domain/day.ts';
import { asNumber } from './bins.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Reading } from './reading.ts';
import { type DayOrder, daysOf } from './written-dates.ts';

/** One row of an imported history, or the columns of a lead: values by column. */
export type Flat = Readonly<Record<string, string | number | undefined>>;

/** Between the columns that a derived key names. */
export const columnsApart = ' | ';

type Get = (column: string) => string | number | undefined;

/** What is read from several columns at once, by the word before the colon. */
const derived: Readonly<Record<string, (columns: string[], get: Get) => string | number>> = {
  /** Which of these columns are filled: + filled, - blank, ? a word that stands for no answer. */
  answered: (columns, get) => {
    let pattern = '';
    for (const column of columns) pattern += filled(get(column));
    return pattern;
  },
  /** How many of these columns say more than zero: the breadth of what somebody did. */
  kinds: (columns, get) => columns.filter((column) => (asNumber(get(column) ?? 0) ?? 0) > 0).length,
  /** Whole days from the first of two dates to the second; a word before the columns says how 3/4 is meant. */
  days: (columns, get) => daysBetween(columns, get, 'day-first'),
  'days-mdy': (columns, get) => daysBetween(columns, get, 'month-first'),
  /** The day of the week a date falls on, 1 for Monday; and its quarter of the year. */
  weekday: ([column = ''], get) => weekdayOf(dateIn(column, get, 'day-first')),
  'weekday-mdy': ([column = ''], get) => weekdayOf(dateIn(column, get, 'month-first')),
  quarter: ([column = ''], get) => quarterOf(dateIn(column, get, 'day-first')),
  'quarter-mdy': ([column = ''], get) => quarterOf(dateIn(column, get, 'month-first')),
  /** How many zeros a figure ends in: a round one is an estimate, an exact one was worked out. Of several columns, the first. */
  round: ([column = ''], get) => zerosOf(asNumber(get(column) ?? '')) ?? '',
};

function dateIn(column: string, get: Get, order: DayOrder): number | undefined {
  const cell = get(column);
  return cell === undefined ? undefined : daysOf(String(cell), order);
}

function daysBetween([first = '', second = '']: string[], get: Get, order: DayOrder): number | '' {
  const [one, other] = [dateIn(first, get, order), dateIn(second, get, order)];
  return one === undefined || other === undefined ? '' : Math.round(other - one);
}

/** The first of January 1970 was a Thursday. */
const weekdayOf = (day: number | undefined): string =>
  day === undefined ? '' : String(((((Math.floor(day) + 3) % 7) + 7) % 7) + 1);

const quarterOf = (day: number | undefined): string =>
  day === undefined ? '' : String(Math.floor(new Date(day * dayMs).getUTCMonth() / 3) + 1);

/** More zeros than this are not told apart. */
const MOST_ZEROS = 9;

/** The zeros a whole number ends in; none for 0 itself, which says nothing of how well it is known. */
function zerosOf(value: number | undefined): number | undefined {
  if (value === undefined || value === 0) return undefined;
  let zeros = 0;
  for (let rest = value; zeros < MOST_ZEROS && rest % 10 === 0; rest /= 10) zeros++;
  return zeros;
}

function filled(value: string | number | undefined): string {
  if (value === undefined || value === '' || Number.isNaN(value)) return '-';
  return typeof value === 'string' && isPlaceholder(value) ? '?' : '+';
}

/** How to read a key: a derived one (`answered:A | B`), or the column of that name. */
export function readerOf(key: string): (get: Get) => string | number | undefined {
  const colon = key.indexOf(':');
  const derive = colon < 0 ? undefined : derived[key.slice(0, colon)];
  if (!derive) return (get) => get(key);
  const columns = key.slice(colon + 1).split(columnsApart);
  return (get) => derive(columns, get);
}

/** Reads a key once; prepare a reader for many. */
export const readKey = (key: string, get: Get): string | number | undefined => readerOf(key)(get);

/** Reads a flat record as a card's rows want it. */
export function readFlat(record: Flat, key: string): Reading {
  const value = readKey(key, (column) => (Object.hasOwn(record, column) ? record[column] : undefined));
  const known = typeof value === 'number' ? Number.isFinite(value) : value !== undefined && value.trim() !== '';
  return known && value !== undefined
    ? { value, evidence: { kind: 'field', field: key, value: String(value) } }
    : { evidence: { kind: 'missing', field: key } };
}
