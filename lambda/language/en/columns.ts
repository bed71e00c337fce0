import { columnsApart } from '../../scoring/records.ts';
import { type Speech, say } from '../../speech/say.ts';
import { and, number, plural } from './speech.ts';

/** What is said of a value read from several columns, or of how a figure is written, by the word before the colon. */
const derivedClauses: Readonly<Record<string, (columns: string[], value: string) => Speech>> = {
  answered: (columns, value) => {
    const open = columns.filter((_, i) => value[i] !== '+');
    if (open.length === 0)
      return columns.length <= 3
        ? say`${and(columns)} are filled in`
        : say`all ${number(columns.length)} fields are filled in`;
    if (open.length <= 2) return say`${and(open)} ${plural(open.length, { one: 'is', other: 'are' })} not filled in`;
    return open.length === columns.length
      ? say`none of ${number(columns.length)} fields is filled in`
      : say`${number(open.length)} of ${number(columns.length)} fields are not filled in`;
  },
  kinds: (_columns, value) =>
    say`there ${plural(Number(value), { one: 'was', other: 'were' })} ${number(Number(value))} ${plural(Number(value), { one: 'kind', other: 'kinds' })} of activity`,
  round: ([column = ''], value) =>
    Number(value) >= 2 ? say`${column} is a round figure` : say`${column} is an exact figure`,
};

/** A column's value as a clause; columns nobody gave words to are said by their own names. */
export function columnSays(field: string, value: string): Speech {
  const [word = '', ...rest] = field.split(':');
  const columns = rest.join(':').split(columnsApart).map(spoken);
  const derived = rest.length > 0 && Object.hasOwn(derivedClauses, word) ? derivedClauses[word] : undefined;
  return derived?.(columns, value) ?? say`${field.replace(/^extra:/, '')} is ${value}`;
}

/** What a column is called where its value is not known. */
export const columnName = (field: string): string =>
  spoken(field.replace(/^(extra|round):/, '').replace(/^(answered|kinds):.*/, 'record'));

const spoken = (name: string) => name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
