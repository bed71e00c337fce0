import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readWhen } from '../../lambda/language/en/readers/when.ts';
import { short } from './shorthand.ts';

/** Monday, March 2, 2026, nine in the morning in New York. */
const now = DateTime.fromISO('2026-03-02T09:00', { zone: 'America/New_York' });

const spoken: [string, string][] = [
  ['by the end of March', '..2026-03-31'],
  ['by end of march', '..2026-03-31'],
  ['end of march', '..2026-03-31'],
  ['they need it live by the end of March', '..2026-03-31'],
  ['before the end of March', '..2026-03-31'],
  ['no later than the end of April', '..2026-04-30'],
  ['by the thirty-first of February', '?vague'],
  ['the thirtieth of February', '?vague'],
  ['April the thirty-first', '?vague'],
  ['by the 31st of June', '?vague'],
  ['by the twenty-ninth of February', '?vague'],
  ['by the twenty-ninth of February 2028', '..2028-02-29'],
  ['by the thirty-first of March', '..2026-03-31'],
  ['in April', '2026-04-01..2026-04-30'],
  ['April', '2026-04-01..2026-04-30'],
  ['January', '2027-01-01..2027-01-31'],
  ['March', '2026-03-01..2026-03-31'],
  ['in March next year', '2027-03-01..2027-03-31'],
  ['April 2027', '2027-04-01..2027-04-30'],
  ['may twenty twenty seven', '2027-05-01..2027-05-31'],
  ['the beginning of April', '2026-04-01..2026-04-10'],
  ['start of May', '2026-05-01..2026-05-10'],
  ['before May', '..2026-04-30'],
  ['after June', '2026-07-01..'],
  ['from June', '2026-06-01..'],
  ['not before September', '2026-09-01..'],
  ['between April and June', '2026-04-01..2026-06-30'],
  ['April to June', '2026-04-01..2026-06-30'],
  ['June through August', '2026-06-01..2026-08-31'],
  ['q three', '2026-07-01..2026-09-30'],
  ['Q3', '2026-07-01..2026-09-30'],
  ['Q. three', '2026-07-01..2026-09-30'],
  ['in q 3', '2026-07-01..2026-09-30'],
  ['the third quarter', '2026-07-01..2026-09-30'],
  ['end of the third quarter', '..2026-09-30'],
  ['the timeline is end of the third quarter', '..2026-09-30'],
  ['end of q three', '..2026-09-30'],
  ['q one', '2026-01-01..2026-03-31'],
  ['q one next year', '2027-01-01..2027-03-31'],
  ['first quarter of 2027', '2027-01-01..2027-03-31'],
  ['this quarter', '2026-01-01..2026-03-31'],
  ['next quarter', '2026-04-01..2026-06-30'],
  ['by the end of the quarter', '..2026-03-31'],
  ['end of next quarter', '..2026-06-30'],
  ['the second half of the year', '2026-07-01..2026-12-31'],
  ['h two', '2026-07-01..2026-12-31'],
  ['H1 next year', '2027-01-01..2027-06-30'],
  ['first half of next year', '2027-01-01..2027-06-30'],
  ['this year', '2026-01-01..2026-12-31'],
  ['next year', '2027-01-01..2027-12-31'],
  ['in 2027', '2027-01-01..2027-12-31'],
  ['by the end of the year', '..2026-12-31'],
  ['by year end', '..2026-12-31'],
  ['end of year', '..2026-12-31'],
  ['e. o. y.', '..2026-12-31'],
  ['end of next year', '..2027-12-31'],
  ['this month', '2026-03-01..2026-03-31'],
  ['next month', '2026-04-01..2026-04-30'],
  ['by the end of the month', '..2026-03-31'],
  ['end of next month', '..2026-04-30'],
  ['next week', '2026-03-09..2026-03-15'],
  ['this week', '2026-03-02..2026-03-08'],
  ['by the end of the week', '..2026-03-08'],
  ['the week after next', '2026-03-16..2026-03-22'],
  ['Friday', '2026-03-06'],
  ['by Friday', '..2026-03-06'],
  ['next Friday', '2026-03-13'],
  ['on Monday', '2026-03-09'],
  ['tomorrow', '2026-03-03'],
  ['by tomorrow', '..2026-03-03'],
  ['today', '2026-03-02'],
  ['the day after tomorrow', '2026-03-04'],
  ['March fifteenth', '2026-03-15'],
  ['the fifteenth of March', '2026-03-15'],
  ['March 15th', '2026-03-15'],
  ['by March fifteenth', '..2026-03-15'],
  ['the first of May', '2026-05-01'],
  ['may first', '2026-05-01'],
  ['june the twenty first', '2026-06-21'],
  ['twenty first of June', '2026-06-21'],
  ['february first', '2027-02-01'],
  ['the fifteenth of next month', '2026-04-15'],
  ['the fifteenth', '2026-03-15'],
  ['2026-05-04', '2026-05-04'],
  ['2026-05', '2026-05-01..2026-05-31'],
  ['2026-Q3', '2026-07-01..2026-09-30'],
  ['2026-W20', '2026-05-11..2026-05-17'],
  ['some time 2027', '~2027-01-01..2027-12-31'],
  ['in three months', '..2026-06-02'],
  ['they need it in three months', '..2026-06-02'],
  ['within three months', '..2026-06-02'],
  ['three months', '..2026-06-02'],
  ['three months from now', '..2026-06-02'],
  ['over the next six months', '..2026-09-02'],
  ['in two weeks', '..2026-03-16'],
  ['in 90 days', '..2026-05-31'],
  ['ninety days', '..2026-05-31'],
  ['in a month', '..2026-04-02'],
  ['in a year', '..2027-03-02'],
  ['a year from now', '..2027-03-02'],
  ['half a year', '..2026-09-02'],
  ['in a year and a half', '..2027-09-02'],
  ['eighteen months', '..2027-09-02'],
  ['in a fortnight', '..2026-03-16'],
  ['two to three months', '2026-05-02..2026-06-02'],
  ['six to nine months', '2026-09-02..2026-12-02'],
  // With their reason.
  ['before Black Friday', '..2026-11-26 (Black Friday)'],
  ['they want it live before Black Friday', '..2026-11-26 (Black Friday)'],
  ['before Christmas', '..2026-12-24 (Christmas)'],
  ['by Thanksgiving', '..2026-11-26 (Thanksgiving)'],
  ['before Easter', '..2026-04-04 (Easter)'],
  ['after Labor Day', '2026-09-08.. (Labor Day)'],
  ['by Friday because their board meets', '..2026-03-06 (their board meets)'],
  ['end of May because their contract runs out', '..2026-05-31 (their contract runs out)'],
  ['when their contract ends in May', '2026-05-01..2026-05-31 (their contract)'],
  ['before their trade show in June', '~..2026-05-31 (their trade show)'],
  // Hedged, or without exact ends: a guess.
  ['some time next year', '~2027-01-01..2027-12-31'],
  ['sometime in the summer', '~2026-06-01..2026-08-31'],
  ['a couple of weeks', '~..2026-03-16'],
  ['in a couple of months', '~..2026-05-02'],
  ['a few weeks', '~2026-03-16..2026-03-30'],
  ['about three months', '~..2026-06-02'],
  ['three months or so', '~..2026-06-02'],
  ['two or three months', '~2026-05-02..2026-06-02'],
  ['maybe in April', '~2026-04-01..2026-04-30'],
  ['April or May', '~2026-04-01..2026-05-31'],
  ['probably Q3', '~2026-07-01..2026-09-30'],
  ['by March', '~..2026-03-31'],
  ['by q three', '~..2026-09-30'],
  ['by next year', '~..2027-12-31'],
  ['mid June', '~2026-06-10..2026-06-20'],
  ['middle of June', '~2026-06-10..2026-06-20'],
  ['early next year', '~2027-01-01..2027-05-02'],
  ['early in April', '~2026-04-01..2026-04-10'],
  ['late May', '~2026-05-21..2026-05-31'],
  ['in the summer', '~2026-06-01..2026-08-31'],
  ['this fall', '~2026-09-01..2026-11-30'],
  ['in the new year', '~2027-01-01..2027-03-31'],
  ['I think by the end of June', '~..2026-06-30'],
  ['hopefully next month', '~2026-04-01..2026-04-30'],
  // Slips.
  ['end of March, no, end of April', '..2026-04-30'],
  ['Friday, I mean Thursday', '2026-03-05'],
  ['June, sorry, July', '2026-07-01..2026-07-31'],
  ['May, not June', '2026-05-01..2026-05-31'],
  // No date, urgent, unknown.
  ['no deadline', 'no'],
  ['no rush', 'no'],
  ['not any time soon', 'no'],
  ["they're in no hurry", 'no'],
  ['whenever', 'no'],
  ['as soon as possible', 'yes'],
  ['A. S. A. P.', 'yes'],
  ['right away', 'yes'],
  ['they needed it yesterday', 'yes'],
  ['sooner is better', '~yes'],
  ["I don't know", 'unknown'],
  ['no idea', 'unknown'],
  // Asked back.
  ['soon', '?vague'],
  ['some day', '?vague'],
  ['in the coming months', '?vague'],
  ['end of the fiscal year', '?fiscal'],
  ['fiscal q three', '?fiscal'],
  ['FY 27', '?fiscal'],
  ['before Diwali', '?when-is-that(.. (Diwali))'],
  ['before their trade show', '?when-is-that(.. (their trade show))'],
  ['January 2025', '?past(2025-01-01..2025-01-31)'],
  ['the weather is nice', '?not-heard'],
  ['', '?not-heard'],
];

describe('dates and horizons', () => {
  it('are tried in more than a hundred spoken forms', () => expect(spoken.length).toBeGreaterThan(100));
  it.each(spoken)('%s', (heard, expected) => expect(short(readWhen(heard, now))).toBe(expected));
});

describe('any date', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((ahead) => now.startOf('day').plus({ days: ahead }));

  it('said with its month and day is that day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISODate() ?? '';
        expect(short(readWhen(date.toFormat('LLLL d'), now))).toBe(iso);
        expect(short(readWhen(`by ${date.toFormat('LLLL d yyyy')}`, now))).toBe(`..${iso}`);
        expect(short(readWhen(iso, now))).toBe(iso);
      }),
    );
  });

  it('that is hedged is never sure', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('maybe', 'probably', 'around', 'I think', 'hopefully'), (date, hedge) => {
        expect(readWhen(`${hedge} ${date.toFormat('LLLL d')}`, now).kind).toBe('guess');
      }),
    );
  });

  it('is a valid stretch that is not over, or a question, whatever is said and whenever it is', () => {
    const word = fc.constantFrom(
      'end',
      'of',
      'march',
      'q',
      'three',
      'next',
      'year',
      'by',
      'before',
      'in',
      'a',
      'week',
      'not',
      'no',
      ',',
      'friday',
      'the',
      '31st',
      'february',
      '2026',
      'half',
      'couple',
      'months',
      'to',
      'christmas',
      'twenty',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (heard, at) => {
          const today = DateTime.fromJSDate(at, { zone: 'Europe/Berlin' });
          const understood = readWhen(heard, today);
          if (understood.kind === 'ask' || understood.value.type !== 'date') return;
          const { from, to } = understood.value;
          expect(from ?? to).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (from && to) expect(from <= to).toBe(true);
          if (to) expect(to >= (today.toISODate() ?? '')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('“before Christmas” is over on the day itself', () => {
    const christmas = DateTime.fromISO('2028-12-25', { zone: 'Europe/Berlin' });
    expect(readWhen('before christmas', christmas)).toMatchObject({ kind: 'ask', why: 'past' });
    expect(readWhen('before christmas', christmas.minus({ days: 1 }))).toMatchObject({ value: { to: '2028-12-24' } });
  });
});
