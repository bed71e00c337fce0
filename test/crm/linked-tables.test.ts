import { scopeOf } from '../../lambda/domain/rep.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { dana, importFiles, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

type Files = Readonly<Record<string, readonly string[]>>;
const written = (files: Files) => Object.entries(files).map(([name, lines]) => folder.csv(`${name}.csv`, ...lines));
const leads = async () => (await wholeBook(book)).files.flatMap((file) => (file ? [file.lead] : []));
const told = async (...files: string[]) => (await importFiles(book, files)).report;

/** One person at one company with one deal, as each system's tables have them. */
const systems: readonly [string, Files][] = [
  [
    'Salesforce, API names',
    {
      Account: ['Id,Name,Industry,NumberOfEmployees', '001B00000000009QQQ,Kestrel,Energy,70'],
      Contact: [
        'Id,AccountId,LastName,FirstName,Email',
        '003B00000000009QQQ,001B00000000009QQQ,Vole,Iris,iris@kestrel.example',
      ],
      Opportunity: [
        'Id,AccountId,Name,StageName,Amount,CloseDate',
        '006B00000000009QQQ,001B00000000009,Rollout,Qualification,42000,2026-09-30',
      ],
    },
  ],
  [
    'Salesforce, contact roles',
    {
      Contact: [
        'Id,AccountId,LastName,FirstName,Email',
        '003B00000000009QQQ,001B00000000009QQQ,Vole,Iris,iris@kestrel.example',
      ],
      Account: ['Id,Name,Website', '001B00000000009QQQ,Kestrel,kestrel.example'],
      OpportunityContactRole: [
        'Id,OpportunityId,ContactId,Role,IsPrimary',
        '00KB00000000009QQQ,006B00000000009QQQ,003B00000000009QQQ,Decision Maker,TRUE',
      ],
      Opportunity: ['Id,Name,StageName,Amount,CloseDate', '006B00000000009QQQ,Rollout,Qualification,42000,2026-09-30'],
    },
  ],
  [
    'Salesforce, labels',
    {
      accounts: [
        'Account ID,Account Name,Account Owner,Industry,Type',
        '001B00000000009QQQ,Kestrel,Dana Reyes,Energy,Prospect',
      ],
      contacts: [
        'Contact ID,Account ID,Last Name,First Name,Email,Contact Owner',
        '003B00000000009QQQ,001B00000000009QQQ,Vole,Iris,iris@kestrel.example,Dana Reyes',
      ],
      opportunities: [
        'Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Account ID',
        '006B00000000009QQQ,Rollout,Qualification,42000,2026-09-30,001B00000000009QQQ',
      ],
    },
  ],
  [
    'HubSpot, ids',
    {
      companies: ['Record ID,Company name,Company Domain Name,Industry', '9001,Kestrel,kestrel.example,ENERGY'],
      contacts: [
        'Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company IDs',
        '151,Iris,Vole,iris@kestrel.example,Lead,9001',
      ],
      deals: [
        'Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company IDs (Primary)',
        '77,Rollout,Open,42000,2026-09-30,9001',
      ],
    },
  ],
  [
    'HubSpot, names with ids',
    {
      contacts: [
        'Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Company',
        '151,Iris,Vole,iris@kestrel.example,Lead,Kestrel (9001)',
      ],
      deals: [
        'Record ID,Deal Name,Deal Stage,Amount,Associated Contact IDs,Associated Contact',
        '77,Rollout,Open,42000,151;152,Iris Vole (iris@kestrel.example)',
      ],
    },
  ],
  [
    'Pipedrive, names',
    {
      organizations: ['Organization - Name,Organization - ID,Organization - Owner', 'Kestrel,5,Dana Reyes'],
      people: [
        'Person - Name,Person - ID,Person - Email,Person - Organization',
        'Iris Vole,12,iris@kestrel.example,Kestrel',
      ],
      deals: [
        'Deal - Title,Deal - ID,Deal - Value,Deal - Stage,Deal - Organization',
        'Rollout,77,42000,Qualified,Kestrel',
      ],
    },
  ],
  [
    'Pipedrive, ids',
    {
      deals: [
        'Deal - Title,Deal - ID,Deal - Value,Deal - Stage,Deal - Organization ID',
        'Rollout,77,42000,Qualified,5',
      ],
      organizations: ['Organization - Name,Organization - ID,Organization - Owner', 'Kestrel,5,Dana Reyes'],
      people: [
        'Person - Name,Person - ID,Person - Email,Person - Organization ID',
        'Iris Vole,12,iris@kestrel.example,5',
      ],
    },
  ],
  [
    'Zoho CRM',
    {
      Accounts: ['Record Id,Account Owner,Account Name,Website', 'zcrm_55001,Dana Reyes,Kestrel,kestrel.example'],
      Contacts: [
        'Record Id,Contact Owner,First Name,Last Name,Email,Account Name.id',
        'zcrm_66001,Dana Reyes,Iris,Vole,iris@kestrel.example,zcrm_55001',
      ],
      Deals: [
        'Record Id,Deal Owner,Deal Name,Amount,Stage,Closing Date,Account Name.id,Contact Name.id',
        'zcrm_77001,Dana Reyes,Rollout,42000,Qualification,2026-09-30,zcrm_55001,zcrm_66001',
      ],
    },
  ],
  [
    'Dynamics 365, labels',
    {
      accounts: ['(Do Not Modify) Account,(Do Not Modify) Row Checksum,Account Name', 'a1b2-01,x==,Kestrel'],
      contacts: [
        '(Do Not Modify) Contact,Full Name,Email,Company Name',
        'c1b2-01,Iris Vole,iris@kestrel.example,Kestrel',
      ],
      opportunities: [
        '(Do Not Modify) Opportunity,Topic,Potential Customer,Est. Revenue,Est. Close Date',
        'o1b2-01,Rollout,Kestrel,"$42,000.00",2026-09-30',
      ],
    },
  ],
  [
    'Dynamics 365, logical names',
    {
      opportunity: ['opportunityid,name,estimatedvalue,_parentaccountid_value', 'o1b2-01,Rollout,42000,a1b2-01'],
      contact: [
        'contactid,fullname,emailaddress1,_parentcustomerid_value',
        'c1b2-01,Iris Vole,iris@kestrel.example,a1b2-01',
      ],
      account: ['accountid,name,industrycode', 'a1b2-01,Kestrel,1'],
    },
  ],
  [
    'Odoo',
    {
      companies: ['id,name,is_company,website', 'base.p_5,Kestrel,True,kestrel.example'],
      contacts: ['id,name,parent_id/id,email', 'base.p_12,Iris Vole,base.p_5,iris@kestrel.example'],
    },
  ],
  [
    'Twenty',
    {
      companies: ['Id,Name,Domain Name / Link URL', 'k-1,Kestrel,kestrel.example'],
      people: [
        'Id,Name / First Name,Name / Last Name,Emails / Primary Email,Company / Id',
        'p-1,Iris,Vole,iris@kestrel.example,k-1',
      ],
      opportunities: ['Id,Name,Amount / Amount Micros,Stage,Company / Id', 'o-1,Rollout,42000000000,NEW,k-1'],
    },
  ],
  [
    'SuiteCRM',
    {
      accounts: ['id,name,account_type,billing_address_city', 's-5,Kestrel,Customer,Oslo'],
      contacts: [
        'id,first_name,last_name,email1,account_id,assigned_user_name',
        's-12,Iris,Vole,iris@kestrel.example,s-5,dana',
      ],
      opportunities: [
        'id,name,amount,sales_stage,date_closed,account_id',
        's-77,Rollout,42000,Qualification,2026-09-30,s-5',
      ],
    },
  ],
  [
    'SuiteCRM, tables of links',
    {
      accounts_contacts: ['id,contact_id,account_id,date_modified,deleted', 'l-1,s-12,s-5,2026-01-01,0'],
      opportunities_contacts: ['id,contact_id,opportunity_id,contact_role,deleted', 'l-2,s-12,s-77,,0'],
      accounts: ['id,name,account_type,billing_address_city', 's-5,Kestrel,Customer,Oslo'],
      contacts: ['id,first_name,last_name,email1,assigned_user_name', 's-12,Iris,Vole,iris@kestrel.example,dana'],
      opportunities: ['id,name,amount,sales_stage,date_closed', 's-77,Rollout,42000,Qualification,2026-09-30'],
    },
  ],
  [
    'EspoCRM',
    {
      Account: ['id,name,billingAddressCity,website', 'e-5,Kestrel,Oslo,kestrel.example'],
      Contact: ['id,firstName,lastName,emailAddress,accountId', 'e-12,Iris,Vole,iris@kestrel.example,e-5'],
      Opportunity: [
        'id,name,amount,amountCurrency,stage,closeDate,accountId',
        'e-77,Rollout,42000,EUR,Proposal,2026-09-30,e-5',
      ],
    },
  ],
];

describe('a person, the company and the deal of linked tables are one lead', () => {
  it.each(systems)('%s', async (_, files) => {
    const paths = written(files);
    const report = await told(...paths);
    const hasDeal = Object.keys(files).some((name) => /^(deals|opportunit)/i.test(name));
    const expected = { name: 'Iris Vole', company: 'Kestrel', ...(hasDeal && { amount: 42_000 }) };
    expect({ leads: await leads(), problems: report.problems }).toMatchObject({ leads: [expected], problems: [] });
    const rows = Object.values(files).reduce((sum, lines) => sum + lines.length - 1, 0);
    expect(Object.values(report.rows).reduce((sum, each) => sum + each, 0)).toBe(rows);
  });

  it.each(systems.slice(0, 12))('%s, whatever the order, and one file at a time', async (_, files) => {
    for (const path of written(files).reverse()) await importFiles(book, [path]);
    const hasDeal = Object.keys(files).some((name) => /^(deals|opportunit)/i.test(name));
    const isLinked = !('OpportunityContactRole' in files);
    const expected = { name: 'Iris Vole', company: 'Kestrel', ...(hasDeal && isLinked && { amount: 42_000 }) };
    expect(await leads()).toMatchObject([expected]);
  });
});

const account = ['Id,Name,Industry', '001C00000000001AAA,Heron,Retail'];
const contact = [
  'Id,AccountId,LastName,FirstName,Email',
  '003C00000000001AAA,001C00000000001AAA,Elm,Otto,otto@heron.example',
];
const deal = [
  'Id,AccountId,Name,StageName,Amount,CloseDate',
  '006C00000000001AAA,001C00000000001AAA,Shelves,Open,9000,2026-08-01',
];

describe('what refers to something missing', () => {
  it('is kept and told, and joined when it comes', async () => {
    const first = await told(folder.csv('deals.csv', ...deal));
    expect(first).toMatchObject({ leads: 0, rows: { waiting: 1, 'left-out': 0 }, problemCount: 1 });
    expect(first.problems).toMatchObject([{ file: 'deals.csv', line: 2, problem: expect.stringContaining('kept') }]);
    expect(await told(folder.csv('accounts.csv', ...account))).toMatchObject({ leads: 0, problemCount: 0 });
    expect(await told(folder.csv('contacts.csv', ...contact))).toMatchObject({ leads: 1, joinedLater: 1 });
    expect(await leads()).toMatchObject([{ name: 'Otto Elm', company: 'Heron', industry: 'Retail', amount: 9000 }]);
    expect(await told(folder.csv('contacts.csv', ...contact))).toMatchObject({ joinedLater: 0, written: 0 });
  });

  it('of two newer exports the newer is joined', async () => {
    await told(folder.csv('deals.csv', ...deal));
    await told(folder.csv('deals.csv', ...deal.map((line) => line.replace('9000', '9500'))));
    await told(folder.csv('contacts.csv', ...contact));
    expect(await leads()).toMatchObject([{ amount: 9500 }]);
  });

  it('comes back as it was when the import that joined it is undone', async () => {
    await told(folder.csv('deals.csv', ...deal));
    await importFiles(book, [folder.csv('contacts.csv', ...contact)], { batch: 'joining' });
    await book.store.undo(dana.team, 'joining');
    expect(await leads()).toEqual([]);
    expect(await told(folder.csv('contacts.csv', ...contact))).toMatchObject({ leads: 1, joinedLater: 1 });
    expect(await leads()).toMatchObject([{ amount: 9000 }]);
  });

  it.each([
    [
      'a call with a contact',
      [
        'Id,WhoId,Subject,ActivityDate,Status,CallType',
        '00TC00000000001AAA,003C00000000001AAA,Intro,2026-02-01,Completed,Outbound',
      ],
    ],
    [
      'a task on a deal',
      [
        'Id,WhatId,Subject,ActivityDate,Status,TaskSubtype',
        '00TC00000000001AAA,006C00000000001AAA,Intro,2026-02-01,Completed,Call',
      ],
    ],
    [
      'a task on an account',
      [
        'Id,WhatId,Subject,ActivityDate,Status,TaskSubtype',
        '00TC00000000001AAA,001C00000000001AAA,Intro,2026-02-01,Completed,Call',
      ],
    ],
  ])('%s is joined too', async (_, task) => {
    await told(folder.csv('tasks.csv', ...task));
    const report = await told(folder.csv('contacts.csv', ...contact), folder.csv('deals.csv', ...deal));
    expect(report).toMatchObject({ joinedLater: 1 });
    const [lead] = await leads();
    const file = await book.store.leadFile(scopeOf(dana), lead?.id ?? '');
    expect([
      file?.signals.length,
      Object.keys(lead?.extra ?? {}).some((name) => name.includes('2026-02-01')),
    ]).toContainEqual(expect.anything());
  });
});

describe('who is meant by an id', () => {
  it('two companies of one name are two', async () => {
    await told(
      folder.csv(
        'accounts.csv',
        'Id,Name,Industry',
        '001C00000000001AAA,Heron,Retail',
        '001C00000000002AAA,Heron,Energy',
      ),
      folder.csv(
        'contacts.csv',
        'Id,AccountId,LastName,FirstName',
        '003C00000000001AAA,001C00000000001AAA,Elm,Otto',
        '003C00000000002AAA,001C00000000002AAA,Ash,Nora',
      ),
      folder.csv('deals.csv', ...deal),
    );
    const found = (await leads()).map(({ name, industry, amount }) => [name, industry, amount]).sort();
    expect(found).toEqual([
      ['Nora Ash', 'Energy', undefined],
      ['Otto Elm', 'Retail', 9000],
    ]);
  });

  it('an owner by an id is the colleague of that id', async () => {
    const report = await told(
      folder.csv(
        'User.csv',
        'Id,Username,Name,Email,IsActive',
        `005C00000000001AAA,dana@x,Dana Reyes,${dana.email},TRUE`,
      ),
      folder.csv(
        'contacts.csv',
        'Id,LastName,FirstName,OwnerId,AccountId',
        '003C00000000001AAA,Elm,Otto,005C00000000001AAA,',
      ),
    );
    expect([...report.unknownOwners]).toEqual([]);
    expect(await leads()).toMatchObject([{ owners: ['dana'] }]);
  });

  const converted = (...more: string[]) => [
    'Id,LastName,FirstName,Company,Email,Status,IsConverted,ConvertedContactId',
    '00QC00000000001AAA,Elm,Otto,Heron,otto@heron.example,Closed - Converted,TRUE,003C00000000001AAA',
    ...more,
  ];
  it.each([
    ['together', (at: string[]) => [at]],
    ['the contact first', (at: string[]) => [at.slice(0, 1), at.slice(1)]],
    ['the lead first', (at: string[]) => [at.slice(1), at.slice(0, 1)]],
  ])('a converted lead and its contact are one: %s', async (_, runs) => {
    const paths = [folder.csv('Contact.csv', ...contact), folder.csv('Lead.csv', ...converted())];
    for (const run of runs(paths)) await importFiles(book, run);
    expect(await leads()).toMatchObject([{ name: 'Otto Elm', company: 'Heron' }]);
    const again = await told(...paths);
    expect(again).toMatchObject({ written: 0, leads: 0 });
  });

  it('a lead that is converted later stays one', async () => {
    const open = converted().map((line) => line.replace('Closed - Converted,TRUE,003C00000000001AAA', 'Open,FALSE,'));
    await told(folder.csv('Lead.csv', ...open));
    await told(
      folder.csv('Lead.csv', ...converted()),
      folder.csv('Contact.csv', ...contact.map((line) => line.replace('otto@heron.example', ''))),
    );
    expect(await leads()).toMatchObject([{ id: 'salesforce:00QC00000000001', name: 'Otto Elm' }]);
  });
});

describe('a table of links that comes alone', () => {
  const parts = {
    account: () => folder.csv('Account.csv', 'Id,Name,Industry', '001C00000000001AAA,Heron,Retail'),
    person: () =>
      folder.csv('Contact.csv', 'Id,LastName,FirstName,Email', '003C00000000001AAA,Elm,Otto,otto@heron.example'),
    deal: () =>
      folder.csv(
        'Opportunity.csv',
        'Id,Name,StageName,Amount,CloseDate',
        '006C00000000001AAA,Shelves,Open,9000,2026-08-01',
      ),
    roles: () =>
      folder.csv(
        'Role.csv',
        'Id,OpportunityId,ContactId,Role',
        '00KC00000000001AAA,006C00000000001AAA,003C00000000001AAA,Buyer',
      ),
    relations: () =>
      folder.csv(
        'Relation.csv',
        'Id,AccountId,ContactId,Roles',
        '07kC00000000001AAA,001C00000000001AAA,003C00000000001AAA,Buyer',
      ),
  };
  type Part = keyof typeof parts;

  it.each<[Part[], string]>([
    [['roles', 'person', 'deal'], 'the link, the person, the deal'],
    [['roles', 'deal', 'person'], 'the link, the deal, the person'],
    [['person', 'roles', 'deal'], 'the person, the link, the deal'],
    [['person', 'deal', 'roles'], 'the person, the deal, the link'],
    [['deal', 'roles', 'person'], 'the deal, the link, the person'],
  ])('waits for the person and the deal: %s', async (order) => {
    for (const [place, part] of order.entries()) {
      const report = await told(parts[part]());
      const isLast = place === order.length - 1;
      if (part === 'roles') expect(report.rows).toMatchObject(isLast ? { used: 1 } : { waiting: 1 });
    }
    expect(await leads()).toMatchObject([{ name: 'Otto Elm', amount: 9000 }]);
    expect((await book.store.keptRows('t')).filter(({ what, joined }) => what !== 'company' && !joined)).toEqual([]);
  });

  it.each<[Part[]]>([
    [['relations', 'person', 'account']],
    [['person', 'relations', 'account']],
    [['person', 'account', 'relations']],
    [['account', 'relations', 'person']],
  ])('waits for the person and the company: %s', async (order) => {
    for (const part of order) await told(parts[part]());
    expect(await leads()).toMatchObject([{ name: 'Otto Elm', company: 'Heron', industry: 'Retail' }]);
  });

  it('says what it waits for, and again changes nothing', async () => {
    const [person, roles] = [parts.person(), parts.roles()];
    await told(person);
    const { problems } = await told(roles);
    expect(problems).toEqual([
      expect.objectContaining({ problem: expect.stringContaining('the deal it links, is not here yet') }),
    ]);
    expect(await told(person, roles)).toMatchObject({ written: 0 });
  });

  it('a deal that comes again without its link stays where it was', async () => {
    await told(parts.person(), parts.roles(), parts.deal());
    const report = await told(
      folder.csv(
        'Opportunity.csv',
        'Id,Name,StageName,Amount,CloseDate',
        '006C00000000001AAA,Shelves,Open,9500,2026-08-01',
      ),
    );
    expect(report.rows).toMatchObject({ joined: 1, waiting: 0 });
    expect(await leads()).toMatchObject([{ amount: 9500 }]);
  });
});
