import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openTexts } from '../../crm/files/open-files.ts';
import { utc, zoneNamed } from '../../crm/icalendar/zones.ts';
import { readAnswer, readMoney } from '../../crm/sheets/cells.ts';
import { readDate } from '../../crm/sheets/dates.ts';
import { answerText } from '../../crm/sheets/written-sheet.ts';
import type { FactValue } from '../../lambda/domain/fact.ts';
import { countOf } from '../counts.ts';
import { read } from './calendar-lines.ts';

const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('dates', () => {
  const writings: [string, (iso: string) => string][] = [
    ['ISO', (iso) => iso],
    ['with full stops', (iso) => iso.split('-').reverse().join('.')],
    [
      'as a German long date',
      (iso) => new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
    ],
    [
      'as an English long date',
      (iso) => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
    ],
    [
      'as a short English date',
      (iso) => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso)),
    ],
    [
      'as a Finnish long date',
      (iso) =>
        new Intl.DateTimeFormat('fi', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)).replace('ta ', ' '),
    ],
    ['as an Excel serial', (iso) => String(Date.parse(iso) / 86_400_000 + 25_569)],
  ];
  it.each(writings)('written %s are the same day', (_, write) => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(readDate(write(iso), utc)).toEqual({ at: Date.parse(iso), wholeDay: true });
      }),
    );
  });

  it('with slashes are read by the order told, and by no other', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-');
        const at = Date.parse(iso);
        expect(readDate(`${date}/${month}/${year}`, utc, 'day-first')).toMatchObject({ at });
        expect(readDate(`${month}/${date}/${year}`, utc, 'month-first')).toMatchObject({ at });
        const clear = Number(date) > 12 || date === month;
        expect(readDate(`${month}/${date}/${year}`, utc) === 'ambiguous').toBe(!clear);
      }),
    );
  });

  it('any text is a date, none, or ambiguous: never an error', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('day-first' as const, 'month-first' as const, undefined),
        (text, order) => {
          const found = readDate(text, zoneNamed('America/New_York') ?? utc, order);
          expect(typeof found === 'string' || Number.isFinite(found.at)).toBe(true);
        },
      ),
      { numRuns: countOf('cells') },
    );
  });
});

describe('money', () => {
  it.each([
    ['en-US', 'USD'],
    ['en-GB', 'GBP'],
    ['de-DE', 'EUR'],
    ['fr-FR', 'EUR'],
    ['fi-FI', 'EUR'],
    ['de-CH', 'EUR'],
  ])('as %s writes it reads back', (locale, currency) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), (cents) => {
        expect(readMoney(format.format(cents / 100))).toEqual({ ok: { amount: cents / 100, currency } });
      }),
    );
  });
});

it('an answer that is written reads back as the same answer', () => {
  const name = fc.stringMatching(/^[a-z]{2,9} [a-z]{2,9}$/);
  const values: fc.Arbitrary<FactValue> = fc.oneof(
    fc.record({ type: fc.constant('answer' as const), answer: fc.constantFrom('yes' as const, 'no' as const) }),
    fc
      .tuple(fc.integer({ min: 1000, max: 1e7 }), fc.integer({ min: 0, max: 1e6 }), fc.constantFrom('USD', 'EUR'))
      .map(([min, more, currency]) => ({ type: 'amount' as const, min, max: min + more, currency })),
    fc.tuple(day, day).map(([a, b]) => ({ type: 'date' as const, from: a < b ? a : b, to: a < b ? b : a })),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 20 }))
      .map(([rank, of]) => ({ type: 'rank' as const, rank, of })),
    name.map((text) => ({ type: 'text' as const, text })),
  );
  fc.assert(
    fc.property(values, (value) => {
      const fact = { id: '1', topic: 'need', value, by: 'x', at: '', sure: 'sure', source: 'import' } as const;
      expect(readAnswer(answerText(fact) ?? '')).toEqual(value);
    }),
  );
});

it('a table written with any separator reads back, cell by cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aé€ß"\';,|\t\n x1') }).map((text) => text.trim());
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, separator, end) => {
        // A row of nothing but empty cells is as good as a blank line.
        const filled = rows.filter((row) => row.some((each) => each !== ''));
        // A sign that keeps a spreadsheet from calculating a cell is no part of it.
        fc.pre(filled.length > 0 && !filled.flat().some((each) => /^'[=+\-@\t\r]/.test(each)));
        const quoted = (cells: string[]) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator);
        const text = [['Name', 'Email', 'Note'].join(separator), ...filled.map(quoted)].join(end);
        const { tables } = await openTexts([{ file: 'x', text }], (cells) => cells[0] === 'Name');
        const found = await tables[0]?.open();
        const back: string[][] = [];
        for await (const row of found?.rows ?? []) back.push(row.cells);
        expect(back).toEqual(filled);
      },
    ),
    { numRuns: 300 },
  );
});

it('a calendar that was damaged anywhere is read as far as it goes, without an error and without end', () => {
  const whole = readFileSync('demo/calendar.ics', 'utf8');
  const damage = fc.record({ at: fc.nat(whole.length), length: fc.nat(40), put: fc.string({ maxLength: 12 }) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      const text = damages.reduce(
        (found, { at, length, put }) => found.slice(0, at) + put + found.slice(at + length),
        whole,
      );
      for (const { start, end } of read(text).entries) expect(start <= end).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 60_000);
