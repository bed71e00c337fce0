import { indexLeads } from '../../crm/book/lead-index.ts';
import { mayBeSamePerson } from '../../crm/book/same-person.ts';
import { isShared } from '../../crm/book/shared-domains.ts';
import type { Call } from '../../lambda/domain/call.ts';
import { calendar, event, read } from './calendar-lines.ts';
import { type CsvFolder, csvFolder } from './csv-folder.ts';
import { importFiles, openBook, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());
beforeEach(() => {
  folder = csvFolder();
});
afterEach(() => folder.remove());

describe('two names under one address', () => {
  it.each([
    ['Ann Lee', 'ann lee'],
    ['Ann Lee', 'Lee Ann'],
    ['Ann Lee', 'A. Lee'],
    ['Ann Lee', 'Ann Lee-Roe'],
    ['Ann Lee', 'Ann Park'],
    ['Ann Lee', 'Ann'],
    ['Ann Maria Lee', 'Ann Lee'],
    ['Daniel Ek', 'Dan Ek'],
    ['Jörg Müller', 'Joerg Mueller'],
    ['Ann Lee', 'ann@acme.example'],
  ])('are one person: %s, %s', (one, other) => {
    expect(mayBeSamePerson(one, other)).toBe(true);
  });
  it.each([
    ['Ann Lee', 'Tom Roe'],
    ['Ann Lee', 'Tom Lee'],
    ['Ann Lee', 'Al Lee'],
  ])('are two people: %s, %s', (one, other) => {
    expect(mayBeSamePerson(one, other)).toBe(false);
  });
});

describe('one address of two people', () => {
  const ofFile = async (name: string, ...lines: string[]) => {
    const own = await openBook();
    try {
      const { report } = await importFiles(own, [folder.csv(name, ...lines)]);
      const again = await importFiles(own, [folder.csv(name, lines[0] ?? '', ...lines.slice(1).reverse())]);
      expect(again.report).toMatchObject({ leads: 0, written: 0 });
      return { report, names: (await wholeBook(own)).files.map((file) => file?.lead.name) };
    } finally {
      await own.close();
    }
  };
  it('is two leads, told, and in another order the same two', async () => {
    const { report, names } = await ofFile(
      'sheet.csv',
      'Name,Email,Company',
      'Iris Vole,office@kestrel.example,Kestrel',
      'Otto Elm,office@kestrel.example,Kestrel',
    );
    expect(names).toEqual(['Iris Vole', 'Otto Elm']);
    expect(report.notes).toEqual([
      { file: 'sheet.csv', line: 3, problem: 'office@kestrel.example is also the address of Iris Vole: two people' },
    ]);
  });
  it('and one person on two lines is one lead', async () => {
    const { names } = await ofFile(
      'sheet.csv',
      'Name,Email,Title',
      'Iris Vole,iris@kestrel.example,CFO',
      '"Vole, Iris",iris@kestrel.example,CFO',
    );
    expect(names).toEqual(['Iris Vole']);
  });
  it('a call with them is with nobody, unless a name tells', () => {
    const leads = indexLeads([
      { id: 'iris', name: 'Iris Vole', email: 'office@kestrel.example' },
      { id: 'otto', name: 'Otto Elm', email: 'office@kestrel.example' },
    ]);
    const withOffice = (title: string, attendee: string) =>
      (
        read(
          calendar(
            ...event('DTSTART:20260302T140000Z', `SUMMARY:${title}`, `${attendee}:mailto:office@kestrel.example`),
          ),
          { leads },
        ).entries[0] as Call
      ).lead.id;
    expect(withOffice('Prices', 'ATTENDEE')).toContain('unsettled');
    expect(withOffice('Prices with Otto', 'ATTENDEE')).toBe('otto');
    expect(withOffice('Prices', 'ATTENDEE;CN=Iris Vole')).toBe('iris');
  });
});

describe('every address of a lead leads to it', () => {
  it.each([
    [
      'columns of their own',
      'Name,Email,Secondary Email,Personal e-mail',
      'Ann Lee,a@x.example,b@x.example,c@home.example',
    ],
    ['a repeated column', 'Name,Email,Email,Email', 'Ann Lee,a@x.example,b@x.example,c@home.example'],
    ['numbered columns', 'Name,Email 1,Email 2,Email 3', 'Ann Lee,a@x.example,b@x.example,c@home.example'],
    ['one cell', 'Name,Email', 'Ann Lee,"a@x.example; b@x.example, c@home.example"'],
    ['names before them', 'Name,Email', 'Ann Lee,"Ann Lee <a@x.example>, ""Lee, A"" <b@x.example>, <c@home.example>"'],
    ['mailto', 'Name,Email', 'Ann Lee,mailto:a@x.example b@x.example | c@home.example'],
    ['additional addresses', 'Name,Email,Additional email addresses', 'Ann Lee,a@x.example,b@x.example;c@home.example'],
    [
      'Google',
      'Given Name,Family Name,E-mail 1 - Value,E-mail 2 - Value',
      'Ann,Lee,a@x.example ::: b@x.example,c@home.example',
    ],
    [
      'Outlook',
      'First Name,Last Name,E-mail Address,E-mail 2 Address,E-mail 3 Address',
      'Ann,Lee,a@x.example,b@x.example,c@home.example',
    ],
    [
      'HubSpot',
      'Record ID,First Name,Last Name,Email,Additional email addresses,Lifecycle Stage',
      '1,Ann,Lee,a@x.example,b@x.example;c@home.example,Lead',
    ],
  ])('%s', async (_, header, row) => {
    const own = await openBook();
    try {
      const { report } = await importFiles(own, [folder.csv('a.csv', header, row)]);
      expect(report.problems).toEqual([]);
      const [file] = (await wholeBook(own)).files;
      const leads = indexLeads(file ? [file.lead] : []);
      for (const address of ['A@x.example', 'b@x.example', 'c@home.example'])
        expect(leads.byEmail(address).map(({ name }) => name)).toEqual(['Ann Lee']);
      expect(file?.lead.email).toBe('a@x.example');
    } finally {
      await own.close();
    }
  });
  it('what is no address is kept and is none', async () => {
    await importFiles(book, [folder.csv('a.csv', 'ID,Name,Email', 'n1,Ann Lee,not an email')]);
    const [file] = (await wholeBook(book)).files;
    expect(file?.lead.email).toBeUndefined();
    expect(file?.lead.extra).toMatchObject({ 'Email as written': 'not an email' });
  });
});

describe('letters that keyboards lack', () => {
  const known = (name: string) => indexLeads([{ id: '1', name }]);
  it.each([
    ['Jörg Müller', 'Joerg Mueller'],
    ['Jörg Müller', 'Jorg Muller'],
    ['Søren Kjær', 'Soeren Kjaer'],
    ['Søren Kjær', 'Soren Kjaer'],
    ['Åse Ås', 'Aase Aas'],
    ['Zoë Brandt', 'Zoe Brandt'],
    ['Jürgen Groß', 'Juergen Gross'],
    ['Łukasz Żak', 'Lukasz Zak'],
  ])('%s and %s meet', (written, typed) => {
    expect(known(written).byName(typed)).toHaveLength(1);
    expect(known(typed).byName(written)).toHaveLength(1);
  });
});

describe('whose domain', () => {
  it.each([
    'gmail.com',
    'yahoo.co.uk',
    'yahoo.de',
    'hotmail.fr',
    'outlook.com',
    'live.nl',
    'gmx.at',
    't-online.de',
    'comcast.net',
    'linkedin.com',
    'fi.linkedin.com',
    'm.facebook.com',
    'x.com',
    'sites.google.com',
  ])('%s is nobody’s', (domain) => {
    expect(isShared(domain)).toBe(true);
  });
  it.each(['acme.example', 'live.acme.example', 'mail.acme.com', 'netflix.com', 'box.com', 'yahoo.acme.example'])(
    '%s is a company’s',
    (domain) => {
      expect(isShared(domain)).toBe(false);
    },
  );
  it('an address below a company’s domain is the company’s', () => {
    const leads = indexLeads([{ id: '1', name: 'Ann Lee', email: 'ann@acme.example' }]);
    expect(leads.byDomain('tom@us.acme.example')).toHaveLength(1);
    expect(leads.byDomain('tom@notacme.example')).toHaveLength(0);
  });
});
