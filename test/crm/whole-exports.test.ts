import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openFiles } from '../../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { dana, importFiles, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

const nobody = '000000000000000AAA';
const names = async () => (await wholeBook(book)).files.map((file) => file?.lead.name);

describe('what stands for an empty cell', () => {
  test.each([
    ['ids of noughts, as a weekly export writes them', nobody],
    ['ids of noughts, short', '000000000000000'],
    ['a database dump', '\\N'],
    ['a failed formula', '#N/A'],
    ['a broken reference', '#REF!'],
    ['a word in brackets', '(null)'],
    ['an empty uuid', '00000000-0000-0000-0000-000000000000'],
  ])('%s', async (_, empty) => {
    const { report } = await importFiles(book, [
      folder.csv(
        'Lead.csv',
        'Id,FirstName,LastName,Company,Email,ConvertedAccountId,ConvertedContactId',
        `00QE000000DYDLkMAP,Bertha,Boxer,Kestrel,bertha@kestrel.example,${empty},${empty}`,
        `00QE000000DYDLlMAP,Phyllis,Cotton,Abbott,${empty},${empty},${empty}`,
      ),
    ]);
    expect(report).toMatchObject({ leads: 2, problemCount: 0 });
    const { files } = await wholeBook(book);
    expect(files.map((file) => file?.lead.name)).toEqual(['Bertha Boxer', 'Phyllis Cotton']);
    expect(JSON.stringify(files)).not.toContain(JSON.stringify(empty).slice(1, -1));
  });

  test('NULL twice in a row is nothing', async () => {
    await importFiles(book, [
      folder.csv('leads.csv', 'Name,Email,Phone,City', 'Ann Lee,ann@kestrel.example,NULL,NULL'),
    ]);
    expect((await wholeBook(book)).files[0]?.lead).toEqual(
      expect.not.objectContaining({ phone: expect.anything(), city: expect.anything() }),
    );
  });

  test('and once it is somebody', async () => {
    await importFiles(book, [
      folder.csv('leads.csv', 'First Name,Last Name,Email', 'CHRISTOPHER,NULL,chris@kestrel.example'),
    ]);
    expect(await names()).toEqual(['Christopher Null']);
  });
});

describe("Salesforce's whole export", () => {
  test('of the records nobody asks about only the id is looked at', async () => {
    const { surveys, report } = await importFiles(book, [
      folder.csv(
        'OpportunityHistory.csv',
        'Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,CloseDate,SystemModstamp',
        '0088a00003nB50ZAAS,0068a00001JMUl0AAH,0058a00000MNWtZAAX,2023-02-07 20:47:49,Interest,18490,2023-03-01 00:00:00,2023-02-07 20:47:49',
      ),
      folder.csv(
        'Visit__c.csv',
        'Id,Name,Email__c,CreatedById,SystemModstamp',
        'a0B8a00000YCF80EAH,V-1,ann@kestrel.example,0058a00000MNWtZAAX,2023-02-07 20:47:49',
      ),
    ]);
    expect(surveys.map(({ sheet }) => sheet.about)).toEqual(['nothing', 'nothing']);
    expect(report).toMatchObject({ leads: 0, problemCount: 0 });
  });

  test('its times are in UTC and its days are days', async () => {
    await importFiles(book, [
      folder.csv(
        'Contact.csv',
        'Id,LastName,FirstName,Email,OwnerId',
        '003B00000000009QQQ,Vole,Iris,iris@kestrel.example,',
      ),
      folder.csv(
        'Event.csv',
        'Id,WhoId,Subject,IsAllDayEvent,ActivityDateTime,ActivityDate,DurationInMinutes',
        '00UB00000000009QQQ,003B00000000009QQQ,Intro,0,2026-03-04 15:00:00,2026-03-04 00:00:00,45',
      ),
      folder.csv(
        'Task.csv',
        'Id,WhoId,Subject,ActivityDate,Status,TaskSubtype',
        '00TB00000000009QQQ,003B00000000009QQQ,Ring her,2026-03-05 00:00:00,Not Started,Call',
      ),
    ]);
    const { entries, files } = await wholeBook(book);
    expect(entries.map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-04T15:00:00.000Z', '2026-03-04T15:45:00.000Z'],
    ]);
    expect(files[0]?.lead.extra).toMatchObject({ 'Planned 2026-03-05': 'Ring her' });
  });

  test('tables without rows, and pictures that hang on records, lose nothing', async () => {
    const write = (name: string, text: string | Buffer) => {
      const path = folder.csv(name.replace('/', '-'), '').replace(name.replace('/', '-'), `export/${name}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return dirname(path);
    };
    write('Contact.csv', 'Id,LastName,Email\n003B00000000009QQQ,Vole,iris@kestrel.example\n');
    write('ContentVersion/0688a00000G8JXb', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5]));
    write('OldBook.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4, 5]));
    const whole = write('AccountContactRole.csv', '"Id","AccountId","ContactId","Role"\n');
    const opened = await openFiles([whole], isHeader);
    await surveyAll(opened.tables, {}, (file) => opened.unread.push(file));
    expect(opened.unread.map(({ file, loses }) => [file, loses])).toEqual([
      ['0688a00000G8JXb', 'nothing'],
      ['OldBook.xls', undefined],
      ['AccountContactRole.csv', 'nothing'],
    ]);
  });
});

test('a rep hears of whom a weekly export brings', async () => {
  await importFiles(book, [
    folder.csv('Lead.csv', 'Id,LastName,ConvertedContactId', `00QE000000DYDLkMAP,Boxer,${nobody}`),
    folder.csv('User.csv', 'Id,Username,LastName,Email,IsActive', `005E0000001eioKIAQ,dana,Reyes,dana@us.example,1`),
  ]);
  expect((await book.store.leadNames(scopeOf(dana))).map(({ name }) => name)).toEqual(['Boxer']);
});

test.each([
  [
    'Salesforce',
    'Id,IsDeleted,LastName,Email,Company',
    '00QE000000DYDLkMAP,1,Gone,gone@kestrel.example,Kestrel',
    '00QE000000DYDLlMAP,0,Vole,iris@kestrel.example,Kestrel',
  ],
  [
    'SuiteCRM',
    'id,deleted,last_name,email1,account_name,assigned_user_id',
    'a-1,true,Gone,gone@kestrel.example,Kestrel,u',
    'a-2,false,Vole,iris@kestrel.example,Kestrel,u',
  ],
])('what %s deleted is told and is nobody', async (_, header, ...rows) => {
  const { report } = await importFiles(book, [folder.csv('leads.csv', header, ...rows)]);
  expect(report.rows).toMatchObject({ 'new-lead': 1, 'passed-over': 1 });
  expect(await names()).toEqual(['Vole']);
});

test('Pipedrive by plain field names: people and deals are joined by their ids', async () => {
  const { report } = await importFiles(book, [
    folder.csv(
      'deals.csv',
      'ID,Title,Person ID,Organization ID,Value,Currency,Stage,Status',
      '7,Pilot,3,9,12500,EUR,Proposal,open',
    ),
    folder.csv('persons.csv', 'ID,Name,Email,Organization ID,Created', '3,Nora Quist,nora@quist.example,9,2026-10-01'),
  ]);
  expect(report).toMatchObject({ leads: 1, problemCount: 0 });
  const [file] = (await wholeBook(book)).files;
  expect(file?.lead).toMatchObject({ name: 'Nora Quist', email: 'nora@quist.example' });
  expect(JSON.stringify(file)).toContain('12500');
});
