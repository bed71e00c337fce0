import { suggestionsFor } from '../../crm/sheets/suggest.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { importFiles, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

const leads = async () => (await wholeBook(book)).files.flatMap((file) => (file ? [file.lead] : []));

test("HubSpot's tables that name contacts by address and companies by domain", async () => {
  const { report } = await importFiles(book, [
    folder.csv(
      'contacts.csv',
      'Contact ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company Domain',
      'C-1,Iris,Vole,iris@mail.example,Lead,kestrel.example',
    ),
    folder.csv(
      'companies.csv',
      'Company ID,Company Name,Company Domain Name,Industry',
      'K-1,Kestrel,kestrel.example,Energy',
    ),
    folder.csv(
      'deals.csv',
      'Deal ID,Deal Name,Deal Stage,Amount,Close Date,Associated Contact Email',
      'D-1,Rollout,Decision Maker Bought-In,42000.50,2026-09-30,iris@mail.example',
    ),
    folder.csv(
      'activities.csv',
      'Activity ID,Activity Type,Activity Date,Activity Owner,Notes/Description,Call/Meeting Title/Subject,Call Outcome,Associated Contact Email',
      'A-1,Call,2026-02-20,dana@us.example,Asked for terms,Call with Iris,Connected,iris@mail.example',
      'A-2,Email,2026-02-21,dana@us.example,Sent terms,,,iris@mail.example',
    ),
  ]);
  expect(report).toMatchObject({ leads: 1, signals: 1, problemCount: 0 });
  expect(report.rows).toMatchObject({ joined: 3, waiting: 0, 'left-out': 0 });
  expect(await leads()).toEqual([expect.objectContaining({ company: 'Kestrel', industry: 'Energy', amount: 42000.5 })]);
});

test('two companies of one domain are nobody’s by it', async () => {
  await importFiles(book, [
    folder.csv(
      'contacts.csv',
      'Contact ID,First Name,Last Name,Lifecycle Stage,Associated Company Domain',
      'C-1,Iris,Vole,Lead,kestrel.example',
    ),
    folder.csv(
      'companies.csv',
      'Company ID,Company Name,Company Domain Name,Industry',
      'K-1,Kestrel North,kestrel.example,Energy',
      'K-2,Kestrel South,kestrel.example,Energy',
    ),
  ]);
  expect(await leads()).toEqual([expect.not.objectContaining({ company: expect.anything() })]);
});

test("Dynamics' views without their hidden columns, and its users", async () => {
  const { surveys, report } = await importFiles(book, [
    folder.csv(
      'Contact.csv',
      'Email,Company Name,Business Phone,Address 1: City,Address 1: Country/Region,First Name,Last Name,Job Title',
      'iris@kestrel.example,Kestrel,614-555-0122,Columbus,United States,Iris,Vole,Buyer',
    ),
    folder.csv(
      'Account.csv',
      'Account Name,Main Phone,Address 1: City,Primary Contact,Owner',
      'Kestrel,555,Columbus,Iris Vole,Dana Reyes',
    ),
    folder.csv(
      'User.csv',
      'First Name,Last Name,Primary Email,Title,Manager',
      'Dana,Reyes,dana@us.example,Rep,Jo Stock',
    ),
    folder.csv(
      'Appointments.csv',
      'Subject,Regarding,Required Attendees,Start Time,End Time,Status,Owner,Created On',
      'Demo,Iris Vole,Iris Vole,3/14/2026 13:00,3/14/2026 13:30,Open,Dana Reyes,3/10/2026 12:56',
    ),
  ]);
  expect(surveys.map(({ system, sheet }) => `${system.id} ${sheet.name}`)).toEqual([
    'dynamics contacts',
    'dynamics accounts',
    'dynamics users',
    'dynamics activities',
  ]);
  expect(report).toMatchObject({ leads: 1, calls: 1, problemCount: 0 });
  expect(await leads()).toEqual([expect.objectContaining({ phone: '614-555-0122', city: 'Columbus' })]);
});

test.each([
  ['goals', 'Name,Goal Owner,Target,Fiscal Period', 'Team Q1 FY26,Jo Stock,"$7,450,000.00",Quarter 1'],
  ['projects', 'Sequence,Name,Manager,Colour', '1,Roll-out,Jo Stock,blue'],
])('a table of %s is no table of leads, for its names', async (_, header, row) => {
  await expect(importFiles(book, [folder.csv('table.csv', header, row)])).rejects.toThrow('no columns we know');
});

test.each([
  ['Contact Name,Firm,Estimated Value,Email', 'Ann Lee,Kestrel,"$40,000",ann@kestrel.example'],
  ['ContactName,CompanyName,EstimatedValue,EmailAddress', 'Ann Lee,Kestrel,40000,ann@kestrel.example'],
  ['contact_name,business name,deal size,e-mail', 'Ann Lee,Kestrel,40k,ann@kestrel.example'],
])('a spreadsheet as people head it: %s', async (header, row) => {
  await importFiles(book, [folder.csv('leads.csv', header, row)]);
  expect(await leads()).toEqual([
    expect.objectContaining({ name: 'Ann Lee', company: 'Kestrel', amount: 40_000, email: 'ann@kestrel.example' }),
  ]);
});

test('what may be ours and is not read is suggested', async () => {
  const { surveys } = await importFiles(book, [
    folder.csv(
      'leads.csv',
      'Name,Email,Client Organisation,Quoted Price (net),Position held,Shoe size,Who sold it',
      'Ann Lee,ann@kestrel.example,Kestrel,"40,000.00",Buyer,38,Jo',
    ),
  ]);
  expect(surveys.flatMap(suggestionsFor)).toEqual([
    { header: 'Quoted Price (net)', field: 'amount' },
    { header: 'Position held', field: 'title' },
  ]);
});

test("Odoo's contacts with German labels", async () => {
  const { surveys } = await importFiles(book, [
    folder.csv(
      'res.partner.csv',
      'Name,Ist ein Unternehmen,Verbundenes Unternehmen,Stadt,Land,Telefon,E-Mail',
      'Anita Inglin,,Kestrel AG,Niederbipp,Schweiz,+41 32 555 01 22,anita@kestrel.example',
    ),
  ]);
  expect(surveys[0]?.system.id).toBe('odoo');
  expect(await leads()).toEqual([
    expect.objectContaining({ company: 'Kestrel AG', city: 'Niederbipp', phone: '+41 32 555 01 22' }),
  ]);
});

test('a thousand deals of one buyer are more than a lead keeps: the newest stay, and it is told', async () => {
  const long = 'x'.repeat(900);
  const deals = Array.from({ length: 1_000 }, (_, at) => {
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    return `006B000000${String(at).padStart(5, '0')},001B00000000009,Order ${at},Closed Won,${at + 1},${day},${long}`;
  });
  const contact = folder.csv(
    'Contact.csv',
    'Id,AccountId,LastName,FirstName',
    '003B00000000009,001B00000000009,Vole,Iris',
  );
  const orders = folder.csv('Opportunity.csv', 'Id,AccountId,Name,StageName,Amount,CloseDate,Description', ...deals);
  const { report } = await importFiles(book, [contact, orders]);
  expect(report.rows).toMatchObject({ joined: 1_000, 'left-out': 0 });
  expect(report.notes.at(-1)?.problem).toMatch(/^Iris Vole has more than is kept/);
  const [lead] = await leads();
  expect(lead?.amount).toBe(1_000);
  expect(Buffer.byteLength(JSON.stringify(lead))).toBeLessThan(200_000);
});

test('headers and cells that are words of the language this is written in are words like any other', async () => {
  await importFiles(book, [
    folder.csv(
      'leads.csv',
      'Name,Email,constructor,__proto__,Lead Stage,toString',
      'Ann Lee,ann@kestrel.example,a builder,none,constructor,x &constructor; y',
    ),
  ]);
  const [lead] = await leads();
  expect(Object.entries(lead?.extra ?? {})).toEqual(
    expect.arrayContaining([
      ['column constructor', 'a builder'],
      ['column __proto__', 'none'],
      ['Stage', 'constructor'],
    ]),
  );
});
