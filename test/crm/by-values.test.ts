import { openTexts } from '../../crm/files/open-files.ts';
import { utc } from '../../crm/icalendar/zones.ts';
import { readSheet } from '../../crm/sheets/read-sheet.ts';
import { isHeader, survey } from '../../crm/sheets/survey.ts';

async function looked(...lines: string[]) {
  const { tables } = await openTexts([{ file: 'list.csv', text: `${lines.join('\n')}\n` }], isHeader);
  const [source] = tables;
  if (!source) throw new Error('no table');
  return survey(source);
}

/** What each column that is read becomes; those told by their values with what these are. */
const becomes = async (...lines: string[]) =>
  Object.fromEntries(
    (await looked(...lines)).columns
      .filter(({ known }) => known)
      .map(({ header, column, byValues }) => [header, byValues ? `${column.becomes}: ${byValues}` : column.becomes]),
  );
const [addresses, beside, domains] = [
  'email: addresses',
  'name: names that fit the addresses',
  "company: companies that fit the addresses' domains",
];

describe('a table whose header nobody knows is read by its values', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'by words and values',
      ['House;Who;Worth;Mail', 'Heron;Ida Holm;4000;ida@heron.example', 'Kestrel;Bo Ek;5000;bo@kestrel.example'],
      { House: domains, Who: beside, Mail: 'email' },
    ],
    [
      'by values alone',
      ['a,b,c', 'ida.holm@heron.example,Ida Holm,Heron AB', 'bo.ek@kestrel.example,Bo Ek,Kestrel Energy'],
      { a: addresses, b: beside, c: domains },
    ],
    [
      'names by parts of addresses',
      ['one|two', 'Holm, Ida|iholm@heron.example', 'Ekman, Bo|bekman@kestrel.example'],
      { one: beside, two: addresses },
    ],
    [
      'names beside mail providers, where no company can be told',
      ['x;y;z', 'Ida Holm;Heron;ida.holm@gmail.com', 'Bo Ekman;Kestrel;ekman@outlook.com'],
      { x: beside, z: addresses },
    ],
    [
      'addresses with names in them',
      ['Person;Reach', 'Ida Holm;Ida <ida@heron.example>', 'Bo Ekman;Bo <ekman@kestrel.example>'],
      { Person: beside, Reach: addresses },
    ],
    [
      'telephone numbers',
      ['Person;Reach', 'Ida Holm;+358 40 555 0122', 'Bo Ekman;(614) 555-0122'],
      { Person: 'name: names of two words and more', Reach: 'phone: telephone numbers' },
    ],
    [
      'other languages',
      ['Ansprechpartner;Elektropost', 'Dr. Ida Holm;ida@heron.example', 'Bo Ekman;ekman@kestrel.example'],
      { Ansprechpartner: beside, Elektropost: addresses },
    ],
    [
      'under a title',
      ['Spring fair;;', ';;', 'Visitor;Stand;Post', 'Ida Holm;4;ida@heron.example', 'Bo Ekman;4;bo@kestrel.example'],
      { Visitor: beside, Post: addresses },
    ],
    [
      'one that says so in its header, of two that are addresses',
      [
        'Visitor;Reach;E-mail address of the office',
        'Ida Holm;a@x.example;ida@heron.example',
        'Bo Ekman;b@y.example;ekman@kestrel.example',
      ],
      { Visitor: beside, 'E-mail address of the office': addresses },
    ],
    [
      'a single row, by word and value',
      ['Contact person;His e-mail', 'Ida Holm;ida@heron.example'],
      { 'Contact person': beside, 'His e-mail': addresses },
    ],
    [
      'with a few cells empty',
      ['Who;Post', 'Ida Holm;ida@heron.example', 'Bo Ekman;', 'Una Berg;una@kestrel.example', ';ops@finch.example'],
      { Who: beside, Post: addresses },
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await becomes(...lines)).toEqual(expected);
  });

  it('and its rows become leads', async () => {
    const text =
      'Firm;Who;Estimated value;Mail\nHeron;"Holm, Ida";4000;ida@heron.example\nKestrel;Bo Ek;5000;bo@kestrel.example\n';
    const { source, sheet, columns } = await looked(...text.trim().split('\n'));
    const rows = [];
    for await (const { record } of readSheet(await source.open(), sheet, columns, {
      zone: utc,
      by: 'me',
      now: '2026-03-01',
    }))
      rows.push(record?.kind === 'lead' && record.lead);
    expect(rows).toEqual([
      expect.objectContaining({ name: 'Ida Holm', company: 'Heron', amount: 4000, email: 'ida@heron.example' }),
      expect.objectContaining({ name: 'Bo Ek', company: 'Kestrel', amount: 5000, email: 'bo@kestrel.example' }),
    ]);
  });
});

describe('what could be two things is not guessed', () => {
  it.each<[string, string[], RegExp]>([
    [
      'two addresses',
      ['Who;Post;Reach', 'Ida Holm;ida@heron.example;i@x.example', 'Bo Ekman;ekman@y.example;b@z.example'],
      /could be "Post" or "Reach"/,
    ],
    [
      'two addresses whose headers both say so',
      ['Who;Mail here;Mail there', 'Ida Holm;ida@heron.example;i@x.example', 'Bo Ekman;ekman@y.example;b@z.example'],
      /could be "Mail here" or "Mail there"/,
    ],
    [
      'addresses of ours',
      ['Region;Handled by;Worth', 'North;jo@us.example;1', 'South;al@us.example;2'],
      /at least a column/,
    ],
    [
      'few addresses said often',
      ['Thing;Post', ...Array.from({ length: 6 }, (_, at) => `T${at};p${at % 2}@heron.example`)],
      /at least a column/,
    ],
    ['addresses alone', ['One;Two', '1;ida@heron.example', '2;bo@kestrel.example'], /--map "Two=email"/],
    ['names that nothing says are people', ['One;Two', 'Blue Heron;4', 'Red Kestrel;5'], /at least a column/],
    [
      'tickets',
      ['Ticket;Person;Post', '1;Ida Holm;ida@heron.example', '2;Bo Ekman;ekman@kestrel.example'],
      /--map "Post=email"/,
    ],
    [
      'what was sent',
      ['Sent;Person;Post', '1;Ida Holm;ida@heron.example', '2;Bo Ekman;ekman@kestrel.example'],
      /--map/,
    ],
    ['our people', ['User;Person;Post', '1;Ida Holm;ida@heron.example', '2;Bo Ekman;ekman@kestrel.example'], /--map/],
    ['an answer called mail', ['Visitor;Mail', 'Ida Holm;yes', 'Bo Ekman;no'], /at least a column/],
    [
      'no header',
      ['Ida Holm;ida@heron.example;Heron', 'Bo Ekman;ekman@kestrel.example;Kestrel'],
      /list of people|at least a column/,
    ],
  ])('%s', async (_, lines, hint) => {
    await expect(looked(...lines)).rejects.toMatchObject({ hint: expect.stringMatching(hint) });
  });

  it('of a table of leads the rest is read, and it is told what could be two', async () => {
    const { undecided, columns } = await looked(
      'Name,Post,Reach,Firm',
      'Ida Holm,ida@heron.example,i@x.example,Heron',
      'Bo Ekman,ekman@y.example,b@z.example,Kestrel',
    );
    expect(undecided).toEqual([{ field: 'email', headers: ['Post', 'Reach'] }]);
    expect(columns.filter(({ known }) => known).map(({ header }) => header)).toEqual(['Name', 'Firm']);
  });

  it('what a header tells is never told otherwise by values', async () => {
    expect(
      await becomes(
        'Name,Email,Account manager mail',
        'Ida Holm,ida@heron.example,jo@us.example',
        'Bo Ek,bo@k.example,al@us.example',
      ),
    ).toEqual({ Name: 'name', Email: 'email' });
  });
});
