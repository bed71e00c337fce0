import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delimiterOf } from '../../crm/files/csv.ts';
import { openFiles } from '../../crm/files/open-files.ts';
import { UnreadableFile } from '../../crm/files/table.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import { workbookOf, zipOf } from './zip-of.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** All rows of all tables in files, each as an object under its header. */
async function rowsIn(...paths: string[]) {
  const { tables } = await openFiles(paths, isHeader);
  const found: Record<string, string>[] = [];
  for (const source of tables) {
    const { header, rows } = await source.open();
    for await (const { line, cells } of rows) {
      found.push(Object.fromEntries([['line', String(line)], ...header.map((name, at) => [name, cells[at] ?? ''])]));
    }
  }
  return found;
}

const text = 'Name,Email,Note\nZoë Núñez,zoe@x.example,"two\nlines, one ""quote"""\nAnn,ann@x.example,€5\n';
const rows = [
  { line: '2', Name: 'Zoë Núñez', Email: 'zoe@x.example', Note: 'two\nlines, one "quote"' },
  { line: '4', Name: 'Ann', Email: 'ann@x.example', Note: '€5' },
];
const utf16be = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le').swap16();
const windows1252 = (content: string) => Buffer.from(content.replace('€', '\x80'), 'latin1');

describe('files as they are', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian', utf16be(text)],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['Windows-1252', windows1252(text)],
    ['carriage returns', Buffer.from(text.replaceAll('\n', '\r\n').replace('two\r\n', 'two\n'))],
    [
      'semicolons',
      Buffer.from(
        text
          .replace('Name,Email,', 'Name;Email;')
          .replace('Núñez,zoe@x.example,', 'Núñez;zoe@x.example;')
          .replace('Ann,ann@x.example,', 'Ann;ann@x.example;'),
      ),
    ],
    [
      'tabs',
      Buffer.from(
        text
          .replace('Name,Email,', 'Name\tEmail\t')
          .replace('Núñez,zoe@x.example,', 'Núñez\tzoe@x.example\t')
          .replace('Ann,ann@x.example,', 'Ann\tann@x.example\t'),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await rowsIn(put('leads.csv', bytes))).toEqual(rows);
  });

  it('an accent that comes after the first pieces still decides the encoding', async () => {
    const many = `Name,Email\n${'Ann,ann@x.example\n'.repeat(20_000)}`;
    const found = await rowsIn(put('late.csv', windows1252(`${many}Zoë,z@x.example\n`)));
    expect(found.at(-1)).toMatchObject({ Name: 'Zoë', line: '20002' });
  });

  it('the separator is told by the header, not by the texts', () => {
    expect(delimiterOf('Name;Note\nA;"x,y,z"\nB;p,q,r,s,t\n')).toBe(';');
    expect(delimiterOf('sep=|\nName|Note\n')).toBe('|');
    expect(delimiterOf('Name\nAnn\n')).toBe(',');
  });

  it('a title above the header is no header', async () => {
    const found = await rowsIn(
      put('report.csv', 'My leads,,\nas of today,,\n\nName,Email,Title\nAnn,ann@x.example,CTO\n'),
    );
    expect(found).toEqual([{ line: '5', Name: 'Ann', Email: 'ann@x.example', Title: 'CTO' }]);
  });

  it('a workbook, with dates as dates', async () => {
    const bytes = workbookOf([
      ['First Name', 'Last Name', 'Created', 'Amount'],
      ['Zoë', 'Hart & <Sons>', { serial: 46083 }, 1234.5],
      ['Ann', 'Lee', { serial: 46083.5625 }, 7],
    ]);
    expect(await rowsIn(put('leads.xlsx', bytes))).toEqual([
      { line: '2', 'First Name': 'Zoë', 'Last Name': 'Hart & <Sons>', Created: '2026-03-02', Amount: '1234.5' },
      { line: '3', 'First Name': 'Ann', 'Last Name': 'Lee', Created: '2026-03-02 13:30:00', Amount: '7' },
    ]);
  });

  it.each([
    ['a list', JSON.stringify([{ name: 'Ann', email: 'ann@x.example', tags: ['a', 'b'], address: { city: 'Oslo' } }])],
    [
      'an API page',
      JSON.stringify({
        paging: {},
        results: [
          { id: '1', properties: { name: 'Ann', email: 'ann@x.example', tags: ['a', 'b'] }, address: { city: 'Oslo' } },
        ],
      }),
    ],
    [
      'one record a line',
      '{"name":"Ann","email":"ann@x.example","tags":["a","b"],"address":{"city":"Oslo"}}\n{"name":"Bo","email":null}\n',
    ],
  ])('JSON: %s', async (_, json) => {
    const [first] = await rowsIn(put('leads.json', json));
    expect(first).toMatchObject({ name: 'Ann', email: 'ann@x.example', tags: 'a; b', 'address.city': 'Oslo' });
  });

  it('an archive of several exports, with a calendar and a workbook among them', async () => {
    const archive = zipOf({
      'export/contacts.csv': text,
      '__MACOSX/._contacts.csv': 'junk',
      'export/calendar.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
      'more.xlsx': workbookOf([
        ['Name', 'Email'],
        ['Bo', 'bo@x.example'],
      ]),
    });
    const path = put('export.zip', archive);
    expect((await rowsIn(path)).map(({ Name }) => Name)).toEqual(['Zoë Núñez', 'Ann', 'Bo']);
    const { calendars, tables } = await openFiles([path], isHeader);
    expect(calendars.map(({ file }) => file)).toEqual(['export.zip/export/calendar.ics']);
    expect(tables.map(({ file }) => file)).toEqual([
      'export.zip/export/contacts.csv',
      'export.zip/more.xlsx (Contacts)',
    ]);
  });
});

describe('files that are no exports', () => {
  const message = async (name: string, content: string | Buffer) => {
    const opened = openFiles([put(name, content)], isHeader).then(({ tables }) => surveyAll(tables));
    const error = await opened.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UnreadableFile)) throw new Error(`not refused: ${String(error)}`);
    expect(error.hint).not.toBe('');
    return error.message;
  };

  it.each([
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'x is a JPEG image, not an export.'],
    ['an empty file', '', 'x is empty.'],
    ['blank lines', '\n\n  \n', 'x is empty.'],
    ['bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), 'x is not a text file.'],
    ['a header only', 'Name,Email\n', 'x has a header but no rows.'],
    ['columns nobody knows', 'foo,bar\n1,2\n', 'x has no columns we know.'],
    ['JSON without records', '[1, 2, 3]', 'x is JSON, but holds no list of records.'],
    ['a broken archive', Buffer.from('PK\x03\x04 nothing more'), 'x is no archive that can be read.'],
    [
      'a quote that is never closed',
      `Name,Email\nAnn,"${'x'.repeat(3_000_000)}`,
      'x cannot be read below line 1: a row does not end.',
    ],
    ['a line without end', 'x'.repeat(5_000_000), 'x cannot be read below line 1: a row does not end.'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'x is an old Excel file (.xls), not an export.'],
  ])('%s', async (_, content, expected) => {
    expect(await message('x', content)).toBe(expected);
  });

  it('a path that is not there', async () => {
    await expect(openFiles([join(folder, 'none.csv')], isHeader)).rejects.toThrow('cannot be opened');
    await expect(openFiles([folder], isHeader)).rejects.toThrow('holds no files');
  });
});
