import fc from 'fast-check';
import { readDate } from '../../lambda/language/en/built-in-slots/date.ts';
import { readDuration } from '../../lambda/language/en/built-in-slots/duration.ts';
import { readNumber, readOrdinal } from '../../lambda/language/en/built-in-slots/number.ts';
import { readTime } from '../../lambda/language/en/built-in-slots/time.ts';
import { wordsOf } from '../../lambda/language/en/built-in-slots/words.ts';
import { countOf } from '../counts.ts';
import * as forms from './spoken-forms.ts';

const calendar = { today: forms.today, dayFirst: false };
const said = (text: string) => wordsOf(text).map(({ word }) => word);

describe.each([
  ['AMAZON.DATE', forms.dates, (text: string) => readDate(said(text), calendar)],
  ['AMAZON.TIME', forms.times, (text: string) => readTime(said(text))],
  ['AMAZON.NUMBER', forms.numbers, (text: string) => readNumber(said(text))],
  ['AMAZON.DURATION', forms.durations, (text: string) => readDuration(said(text))],
  ['AMAZON.Ordinal', forms.ordinals, (text: string) => readOrdinal(said(text))],
])('%s', (_type, rows, read) => {
  it.each(Object.entries(rows))('%s is %s', (text, value) => expect(read(text)).toBe(value));
});

it('counts at least three hundred forms', () => {
  const tables = [forms.dates, forms.times, forms.numbers, forms.durations, forms.ordinals];
  expect(tables.reduce((sum, rows) => sum + Object.keys(rows).length, 0)).toBeGreaterThanOrEqual(300);
});

it('reads 3/5 as the country writes it', () => {
  expect(readDate(said('3/5'), calendar)).toBe('2027-03-05');
  expect(readDate(said('3/5'), { ...calendar, dayFirst: true })).toBe('2027-05-03');
});

it('reads "now" as a time only when the time is known', () => {
  expect(readTime(said('now'), '08:55')).toBe('08:55');
  expect(readTime(said('now'))).toBeUndefined();
});

it.each([
  ['the thirty second of may', readDate],
  ['february thirtieth', readDate],
  ['13/45', readDate],
  ['someday', readDate],
])('%s is no date', (text, read) => expect(read(said(text), calendar)).toBeUndefined());

it.each(['twenty five oclock', 'ten seventy', '24:70', 'quarter past', 'hour'])('%s is no time', (text) =>
  expect(readTime(said(text))).toBeUndefined(),
);

it.each(['fifty k', 'fifty grand', 'some', 'one point five', 'thousand and'])('%s is no number to Alexa', (text) =>
  expect(readNumber(said(text))).toBeUndefined(),
);

describe('whatever words are put together', () => {
  const vocabulary =
    'the a an of in 99999999999999999999999 9999 years weeks minutes fortnights in on at to past half quarter next last this one two three fifteen twenty thirty hundred thousand million point and oh zero first fifth twelfth twenty-first monday friday january march week weekend month year day hour minute second ago from now today tomorrow morning night am pm oclock noon 7 14 30 2026 12:45 3/5 summer end quarter christmas decade';
  const phrase = fc
    .array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 7 })
    .map((words) => said(words.join(' ')));
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });

  const shapes: readonly (readonly [string, RegExp, (words: string[], today: string) => string | undefined])[] = [
    [
      'a date is one of Alexa’s forms',
      /^(?:\d{4}-\d{2}-\d{2}|\d{4}-W\d{2}(?:-WE)?|\d{4}-\d{2}|\d{4}-Q[1-4]|\d{4}-(?:WI|SP|SU|FA)|\d{4}|\d{3}X|PRESENT_REF)$/,
      (words, today) => readDate(words, { today, dayFirst: false }),
    ],
    [
      'a time is hh:mm or a part of the day',
      /^(?:[01]\d|2[0-3]):[0-5]\d$|^(?:MO|AF|EV|NI)$/,
      (words) => readTime(words),
    ],
    ['a number is digits', /^\d+$/, (words) => readNumber(words)],
    [
      'a duration is ISO 8601',
      /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/,
      (words) => readDuration(words),
    ],
  ];
  it.each(shapes)('%s', (_fact, shape, read) => {
    fc.assert(
      fc.property(phrase, day, (words, date) => {
        const value = read(words, date.toISOString().slice(0, 10));
        if (value !== undefined) expect(value).toMatch(shape);
      }),
      { numRuns: countOf('spokenForms') },
    );
  });

  it('a day that is read is a day of the calendar', () => {
    fc.assert(
      fc.property(phrase, day, (words, date) => {
        const value = readDate(words, { today: date.toISOString().slice(0, 10), dayFirst: true });
        if (value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value))
          expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
      }),
      { numRuns: countOf('spokenForms') },
    );
  });
});
