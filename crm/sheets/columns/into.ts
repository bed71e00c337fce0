import { readInstant } from '../cells.ts';
import { foldText } from '../fold.ts';
import type { CellContext, Column, Draft } from '../mapping.ts';
import type { Read } from '../reading.ts';

/** How a cell is read. */
export type Reader<T> = (cell: string, context: CellContext) => Read<T>;

/** Puts what a reader understands of a cell into the row; what it does not is an error of that cell. */
export const into = <T>(becomes: string, read: Reader<T>, put: (value: T, draft: Draft) => void): Column => ({
  becomes,
  put: (cell, draft, context) => {
    const value = read(cell, context);
    if ('wrong' in value) return value.wrong;
    put(value.ok, draft);
    return undefined;
  },
});

/** A column whose cells are dates, so that their order of day and month has to be found. */
export const dates = (column: Column): Column => ({ ...column, dates: true });
/** A cell as it stands. */
export const asText: Reader<string> = (cell) => ({ ok: cell });
/** A number that a spreadsheet cut down to a few digits, so that many become one. */
const cutDown = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;
/** An id or a telephone number as it stands, unless a spreadsheet has cut it down. */
export const asDigits: Reader<string> = (cell) =>
  cutDown.test(cell)
    ? { wrong: `"${cell}" has lost its digits in a spreadsheet; format the column as text and export it again` }
    : { ok: cell };
/** A cell as an instant, in the zone and the order of the file. */
export const asInstant: Reader<string> = (cell, { zone, order }) => readInstant(cell, zone, order);

/** The same column where times are written in UTC without saying so. Days and other ways of writing stay as they are. */
export const inUtc = (column: Column): Column => ({
  ...column,
  put: (cell, draft, context) =>
    column.put(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(cell) ? `${cell}Z` : cell, draft, context),
});

/** A day that some exports write as a midnight. */
export const wholeDays = (column: Column): Column => ({
  ...column,
  put: (cell, draft, context) =>
    column.put(cell.replace(/^(\d{4}-\d{2}-\d{2})[ T]00:00:00(?:\.0+)?(?:Z|\+00:?00)?$/, '$1'), draft, context),
});

/** A record's id among all systems'. Salesforce writes one id with 15 or 18 characters; the first 15 are the id. */
export function recordId(system: string, value: string): string {
  const whole = wholeNumber(value);
  const plain = system === 'salesforce' && /^[A-Za-z0-9]{18}$/.test(whole) ? whole.slice(0, 15) : whole;
  return system === '' ? plain : `${system}:${plain}`;
}

/** Spreadsheets turn a column of ids with gaps into fractions: `9001.0` is 9001. */
const wholeNumber = (value: string) => value.replace(/^(\d+)\.0$/, '$1');

/** A company's or a deal's id as the tables of one system name each other. */
export function linkId(value: string): string {
  const whole = wholeNumber(value.trim());
  return /^00[16][A-Za-z0-9]{12}[A-Z0-5]{3}$/.test(whole) ? whole.slice(0, 15) : whole;
}

/** One of these words, however it is spelled. */
export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (cell) => {
    const found =
      values.find((value) => value === cell) ?? values.find((value) => value === foldText(cell).replaceAll(' ', '-'));
    return found ? { ok: found } : { wrong: `"${cell}" is none of ${values.join(', ')}` };
  };
}
