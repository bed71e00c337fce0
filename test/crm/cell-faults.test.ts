import { delimiterOf } from '../../crm/files/csv.ts';
import { openTexts } from '../../crm/files/open-files.ts';
import { readMoneyOf } from '../../crm/sheets/money.ts';
import { readWhole } from '../../crm/sheets/numbers.ts';
import { isHeader } from '../../crm/sheets/survey.ts';
import { readTable } from './read-table.ts';

describe('an amount is never a thousand times off', () => {
  it.each([
    ['54321.987', 54_321.987],
    ['0.375', 0.375],
    ['0,375', 0.375],
    ['KWD 4321.500', 4321.5],
    ['-9876.543', -9876.543],
    ['2.345.600', 2_345_600],
    ['23,45,678', 2_345_678],
    ['₹ 23,45,678.50', 2_345_678.5],
    ['2,345.678', 2345.678],
    ['2.345,678', 2345.678],
    ["CHF 2'345.60", 2345.6],
    ['2 345,60 €', 2345.6],
    ['2.345 €', 2345],
    ['$2,345', 2345],
    ['R$ 2.345,60', 2345.6],
    ['(2,345.60)', -2345.6],
    ['2.345,60-', -2345.6],
    ['3.5k', 3500],
    ['1.2 Mio. EUR', 1_200_000],
    ['2.5 crore', 25_000_000],
    ['7 lakh', 700_000],
  ])('%s', (cell, amount) => {
    expect(readMoneyOf(cell, undefined)).toMatchObject({ ok: { amount } });
  });

  it.each(['2.345', '2,345', 'KWD 2.345', '€ 2.345', '-2,345'])('"%s" alone could be two amounts', (cell) => {
    expect(readMoneyOf(cell, undefined)).toEqual({ wrong: `"${cell}" could be two amounts, a thousand apart` });
  });
  it.each(['1,2,3', '12.4.2023', 'Ref 12', 'ten', '1..2', '1,23,4', '555-0100', '10-20'])('"%s" is none', (cell) => {
    expect(readMoneyOf(cell, undefined)).toMatchObject({ wrong: expect.any(String) });
  });

  const amounts = async (rows: string[], separator = ',', options = {}) =>
    (
      await readTable(
        [
          `Name${separator}Amount`,
          ...rows.map((row, at) => `Lead ${String.fromCharCode(65 + at)}${separator}"${row}"`),
        ].join('\n'),
        options,
      )
    ).map(({ lead, problems }) => lead?.amount ?? problems[0]);
  const twofold = expect.stringContaining('a thousand apart');
  it.each([
    ['settled by decimals', ['2.345', '17.5', '0.25'], ',', [2.345, 17.5, 0.25]],
    ['settled by groups', ['2.345', '1.234.567'], ',', [2345, 1_234_567]],
    ['settled by both', ['2.345', '1.234,50'], ',', [2345, 1234.5]],
    ['settled by a decimal comma', ['2,345', '17,5'], ';', [2.345, 17.5]],
    ['settled by English groups', ['2,345', '1,234,567'], ';', [2345, 1_234_567]],
    ['a comma in a file of commas', ['2,345', '900'], ',', [2345, 900]],
    ['left out where nothing settles it', ['2.345', '900'], ',', [twofold, 900]],
    ['left out where nothing settles it, with semicolons', ['2,345', '900'], ';', [twofold, 900]],
    ['left out where the column contradicts itself', ['2.345', '17.5', '17,5'], ';', [twofold, 17.5, 17.5]],
  ])('a column that could be read two ways is %s', async (_, rows, separator, expected) => {
    expect(await amounts(rows, separator)).toEqual(expected);
  });
  it('and by whoever imports it', async () => {
    expect(await amounts(['2.345'], ',', { decimals: ',' })).toEqual([2345]);
    expect(await amounts(['2.345'], ',', { decimals: '.' })).toEqual([2.345]);
  });
  it('another column of the file settles it too', async () => {
    const rows = await readTable('Name;Amount;Deal value\nAnn Lee;2.345;\nBo Ek;;17,5\n');
    expect(rows.map(({ lead }) => lead?.amount)).toEqual([2345, 17.5]);
  });
  it.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ["1'200", 1200],
    ['12', 12],
    ['250.0', 250],
    ['12.5', undefined],
  ])('people are whole: %s', (cell, number) => {
    expect(readWhole(cell)).toBe(number);
  });
});

describe('days and months', () => {
  const days = async (cells: string[], options = {}) =>
    (
      await readTable(
        ['Name,Created', ...cells.map((cell, at) => `Lead ${'ABCDEFGH'[at]},"${cell}"`)].join('\n'),
        options,
      )
    ).map(({ lead }) => String(lead?.createdAt ?? '').slice(0, 10));
  it.each([
    ['words', ['04-Mar-26', '4 Mar 2026', 'Mar 4, 2026', '4. März 2026'], '2026-03-04'],
    ['figures', ['2026-03-04', '20260304', '2026/3/4', '46085'], '2026-03-04'],
    ['a day above twelve in the column', ['04/03/2026', '4/3/26'], '2026-03-04', ['13/02/2026']],
    ['a month above twelve in the column', ['03/04/2026', '3-4-26'], '2026-03-04', ['02/13/2026']],
  ] as [string, string[], string, string[]?][])('by %s', async (_, cells, day, more = []) => {
    const found = await days([...cells, ...more]);
    expect(found.slice(0, cells.length)).toEqual(cells.map(() => day));
  });
  it('what nothing settles is left alone, unless it is told', async () => {
    expect(await days(['04/03/2026'])).toEqual(['']);
    expect(await days(['04/03/2026'], { dates: 'day-first' })).toEqual(['2026-03-04']);
    expect(await days(['04/03/2026'], { dates: 'month-first' })).toEqual(['2026-04-03']);
  });
  it('what is told counts before another column, and a column that shows its order before what is told', async () => {
    const text = 'Name,Created,Last contact\nAnn Lee,04/03/2026,13/02/2026\n';
    const [row] = await readTable(text, { dates: 'month-first' });
    expect(row?.lead).toMatchObject({
      createdAt: expect.stringContaining('2026-04-03'),
      lastContactAt: expect.stringContaining('2026-02-13'),
    });
  });
});

describe('what separates cells', () => {
  it.each([
    ['Name;Mail;Kind (a, b, c, d)\nA;b@c.example;x\n', ';'],
    ['Name;Mail;Kind (a, b, c, d)\nA;b@c.example;x, y\nB;c@c.example;x, y, z\n', ';'],
    ['Name,Note; more; yet more\nA,b\n', ','],
    ['a;b;c\n1;2,5;3\n4;5,5;6\n', ';'],
    ['a,b\n1,2\n', ','],
    ['Name\tNote, long\nA\tb, c, d\n', '\t'],
    ['Name|Email|Company, Inc.\nA|a@b.example|C, D\n', '|'],
    ['"Name";"Email"\n"Lee, Ann";"a@b.example"\n', ';'],
    ['Name;Email\n', ';'],
    ['List of leads, spring\n\nName;Email\nA;a@b.example\n', ';'],
  ])('%j', (start, delimiter) => {
    expect(delimiterOf(start, isHeader)).toBe(delimiter);
  });
});

describe('which line is the header', () => {
  const headerOf = async (text: string) =>
    (await (await openTexts([{ file: 'x', text }], isHeader)).tables[0]?.open())?.header[0];
  it.each([
    ['Key,Sort,Who\n1,Email,a@b.example\n', 'Key'],
    ['Key,,Who\n1,Email,a@b.example\n', 'Key'],
    ['Ref,Channel,Day\nR1,Email,2026-01-02\nR2,Phone,2026-01-03\n', 'Ref'],
    ['Ref,Kind,Sum\nR1,Name,300\n', 'Ref'],
    ['Spring list\nName,Email\nAnn Lee,a@b.example\n', 'Name'],
    ['Spring list,,\n,,\nName,Email,Company\nAnn Lee,a@b.example,Acme\n', 'Name'],
    ['Name,Email,2025\nAnn Lee,a@b.example,3\n', 'Name'],
  ])('of %j', async (text, first) => {
    expect(await headerOf(text)).toBe(first);
  });
});

describe('rows that are no leads', () => {
  const names = async (...lines: string[]) =>
    (await readTable(['Name,Email,Amount', 'Ann Lee,a@b.example,100', ...lines].join('\n'))).map(
      ({ lead, passedOver }) => lead?.name ?? passedOver,
    );
  it.each([
    ['Total,,300', 'a total'],
    ['Grand Total:,,"$1,300.00"', 'a total'],
    ['Subtotal,,300', 'a total'],
    ['Summe,,"300,00 €"', 'a total'],
    ['Average,,100', 'a total'],
    ['Total (2 leads),,300', 'a total'],
    ['Total records: 2,,', 'a notice'],
    ['2 records,,', 'a notice'],
    ['Generated by Sam on 2026-01-01,,', 'a notice'],
    ['Confidential - do not share,,', 'a notice'],
    ['Page 1 of 2,,', 'a notice'],
    ['---,---,---', 'a line between rows'],
    ['Name,Email,Amount', 'the header again'],
    ['Total Holm,t@b.example,300', 'Total Holm'],
    ['Count Basie,c@b.example,', 'Count Basie'],
    ['Sam Total,,300', 'Sam Total'],
  ])('%s: %s', async (line, what) => {
    expect(await names(line)).toEqual(['Ann Lee', what]);
  });
});

it('a column that stands twice loses nothing', async () => {
  const [row] = await readTable('Name,Phone,Phone,Email,Email\nAnn Lee,1,2,a@b.example,c@d.example\n');
  expect(row?.lead).toMatchObject({
    phone: '1',
    email: 'a@b.example',
    extra: { Phone: '2', 'Other addresses': 'c@d.example' },
  });
});

it.each([
  ['Vorname;Nachname;E-Mail;Firma\nIda;Holm;i@h.example;Holm\n', 'Ida Holm'],
  ['Prénom,Nom,Courriel,Société\nIda,Holm,i@h.example,Holm\n', 'Ida Holm'],
  ['Nombre,Apellidos,Correo electrónico,Empresa\nIda,Holm,i@h.example,Holm\n', 'Ida Holm'],
])('the words of other languages: %j', async (text, name) => {
  const [row] = await readTable(text);
  expect(row?.lead).toMatchObject({ name, email: 'i@h.example', company: 'Holm' });
});

it.each([
  'Name,Product Code,Price\nWidget,W1,10\n',
  'Name,SKU,Quantity\nWidget,W1,10\n',
  'Kind,Colour\nWidget,red\n',
  'Ann Lee,a@b.example,Acme\nBo Ek,b@b.example,Globex\n',
])('a table about something else, or without a header, is no table of leads: %j', async (text) => {
  await expect(readTable(text)).rejects.toThrow('no columns we know');
});
