import { delimiterOf } from '../../crm/files/csv.ts';
import { openTexts } from '../../crm/files/open-files.ts';
import { isHeader } from '../../crm/sheets/survey.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { importFiles, type TestBook, wholeBook } from './golden.ts';
import { readTable } from './read-table.ts';

/** Ten ways and more to each kind of fault that tables were reported to have, none of them the one that was reported. */
let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

const names = async (...files: string[][]) => {
  await importFiles(
    book,
    files.map((lines, at) => folder.csv(`${at}.csv`, ...lines)),
  );
  return (await wholeBook(book)).files.flatMap((file) => (file ? [file.lead.name] : [])).sort();
};

describe('one address of two people', () => {
  it.each([
    [['Name,Email', 'Iris Vole,info@k.example', 'Otto Elm,info@k.example']],
    [['Name,Email', 'Iris Vole,info@k.example', 'Otto Elm,INFO@K.EXAMPLE']],
    [['Name,Email', '"Vole, Iris",info@k.example', '"Elm, Otto",info@k.example']],
    [['First Name,Last Name,Email', 'Iris,Vole,info@k.example', 'Otto,Elm,info@k.example']],
    [['Email,Name', 'info@k.example,Iris Vole', 'info@k.example,Otto Elm']],
    [['ID,Name,Email', '1,Iris Vole,info@k.example', '2,Otto Elm,info@k.example']],
    [['Name,Email,Phone', 'Iris Vole,info@k.example,5', 'Otto Elm,info@k.example,5']],
    [['Name,Email', 'Iris Vole,Iris <info@k.example>', 'Otto Elm,mailto:info@k.example']],
    [['Name,Email', 'Iris Vole,iris@k.example; info@k.example', 'Otto Elm,otto@k.example; info@k.example']],
    [['Name,Email,Company', 'Iris Vole,info@k.example,Kestrel', 'Otto Elm,info@k.example,Heron']],
    [['Name;Email', 'MS IRIS VOLE;info@k.example', 'Mr. Otto Elm;info@k.example']],
  ])('%j', async (lines) => {
    expect(await names(lines)).toEqual(['Iris Vole', 'Otto Elm']);
  });
  it('and in two files', async () => {
    expect(await names(['Name,Email', 'Iris Vole,info@k.example'], ['Name,Email', 'Otto Elm,info@k.example'])).toEqual([
      'Iris Vole',
      'Otto Elm',
    ]);
  });
});

describe('an address with something around it', () => {
  it.each([
    'Iris Vole <iris@k.example>',
    '"Vole, Iris" <iris@k.example>',
    '<iris@k.example>',
    'iris@k.example (Iris Vole)',
    'mailto:iris@k.example',
    'MAILTO:iris@k.example',
    'Iris Vole [iris@k.example]',
    "'iris@k.example'",
    'iris@k.example;',
    'iris@k.example, ',
    ' iris@k.example ',
    'Iris Vole - iris@k.example',
    'E-mail: iris@k.example',
    'smtp:iris@k.example',
    'mailto:iris@k.example?subject=Hi',
  ])('%j', async (cell) => {
    const [row] = await readTable(`Name,Email\nIris Vole,"${cell.replaceAll('"', '""')}"\n`);
    expect(row?.lead?.email).toBe('iris@k.example');
  });
  it.each(['n/a', 'none', '-', 'unknown', 'see notes', 'iris at k', '@k.example', 'iris@', 'N.A.', 'no email'])(
    '%j is no address',
    async (cell) => {
      const [row] = await readTable(`Name,Email\nIris Vole,${cell}\n`);
      expect(row?.lead?.email).toBeUndefined();
      expect(row?.lead?.name).toBe('Iris Vole');
    },
  );
});

describe('the headers of address books', () => {
  const iris = { name: 'Iris Vole', email: 'iris@k.example' };
  it.each([
    ['First Name,Middle Name,Last Name,Title,E-mail Address,E-mail Display Name', 'Iris,,Vole,,iris@k.example,x'],
    ['First Name,Last Name,Company,E-mail Address,Business Phone', 'Iris,Vole,Kestrel,iris@k.example,5'],
    ['Given Name,Surname,Email Address', 'Iris,Vole,iris@k.example'],
    ['Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value', 'Iris Vole,Iris,Vole,* Work,iris@k.example'],
    ['First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value', 'Iris,Vole,* myContacts,* Work,iris@k.example'],
    [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Iris,Vole,,iris@k.example,K,CFO,12 Mar 2026',
    ],
    ['Display Name,Primary Email', 'Iris Vole,iris@k.example'],
    [
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email',
      'Iris,Vole,Iris Vole,,iris@k.example,',
    ],
    ['Vorname,Nachname,Firma,E-Mail-Adresse', 'Iris,Vole,Kestrel,iris@k.example'],
    ['Prénom,Nom,Société,Adresse de messagerie', 'Iris,Vole,Kestrel,iris@k.example'],
    ['Nombre,Apellidos,Organización,Dirección de correo electrónico', 'Iris,Vole,Kestrel,iris@k.example'],
    ['Voornaam,Achternaam,Bedrijf,E-mailadres', 'Iris,Vole,Kestrel,iris@k.example'],
    ['Full Name,Job Title,Work Email', 'Iris Vole,CFO,iris@k.example'],
    ['Contact Name,Email ID', 'Iris Vole,iris@k.example'],
  ])('%s', async (header, row) => {
    const [read] = await readTable(`${header}\n${row}\n`);
    expect(read?.lead).toMatchObject(iris);
  });
});

describe('a row that is no lead', () => {
  it.each([
    'TOTAL,,"$75,000"',
    'Totals:,,75000',
    'Total amount,,75000',
    'Grand total,,"75.000,00 €"',
    'Sum,,75000',
    'Sub-total,,75000',
    'Gesamt,,75000',
    'Gesamtsumme,,75000',
    'Total général,,75000',
    'Totaal,,75000',
    'Somme,,75000',
    'Suma,,75000',
    'Total USD,,75000',
    'Total:,,',
    '2 leads,,',
    'Exported on 2026-03-01,,',
    'End of report,,',
    '=====,,',
    'NAME,EMAIL,AMOUNT',
    ',,75000',
  ])('%s', async (line) => {
    expect(
      await names(['Name,Email,Amount', 'Ann Lee,a@b.example,"$50,000"', 'Bo Ek,b@b.example,"$25,000"', line]),
    ).toEqual(['Ann Lee', 'Bo Ek']);
  });
});

describe('what separates the cells', () => {
  it.each([
    ['Name;Email;Phone (home, work)\nAnn Lee;a@b.example;5\n', ';'],
    ['Name;Email;Note\nAnn Lee;a@b.example;"a, b; c"\nBo Ek;b@b.example;"d, e, f, g"\n', ';'],
    ['Name;Email;Amount\nAnn Lee;a@b.example;1,5\nBo Ek;b@b.example;2,5\n', ';'],
    ['"Name";"Email";"Tags (a,b,c)"\n"Ann Lee";"a@b.example";"x,y"\n', ';'],
    ['Name,Email,"Tags; a; b; c; d"\nAnn Lee,a@b.example,x\n', ','],
    ['Name\tEmail\tCity, State\nAnn Lee\ta@b.example\tOslo, Oslo\n', '\t'],
    ['Name|Email|Phone; fax\nAnn Lee|a@b.example|5; 6\n', '|'],
    ['sep=;\nName;Email\nAnn Lee;a@b.example\n', ';'],
    ['\uFEFFName;Email;City, State\nAnn Lee;a@b.example;Oslo, Oslo\n', ';'],
    ['Name;Email;Address (street, number, city)\r\nAnn Lee;a@b.example;Main 1, 2, Oslo\r\n', ';'],
    ['First Name;Last Name;Email\nAnn, M.;Lee;a@b.example\n', ';'],
    ['Name,Email\nAnn Lee,a@b.example;c@d.example;e@f.example\n', ','],
  ])('%j', (text, delimiter) => {
    expect(delimiterOf(text, isHeader)).toBe(delimiter);
  });
});

describe('a row of data is never the header', () => {
  const headerOf = async (text: string) =>
    (await (await openTexts([{ file: 'x', text }], isHeader)).tables[0]?.open())?.header[0];
  it.each([
    'No,Channel,When,Whom\n1,Phone,2026-01-02,a@b.example\n2,Email,2026-01-03,c@d.example\n',
    'Ref,Means,When\nR1,Call,2026-01-02\nR2,Email,2026-01-03\nR3,Name,2026-01-04\n',
    'Ticket,Field,Old,New\nT1,Email,a@b.example,c@d.example\nT2,Phone,5,6\n',
    'Row,What,Value\n1,Company,Kestrel\n2,Title,CFO\n3,Email,a@b.example\n',
    'Code,Sort,Sum\nA,Email,3\nB,Phone,4\n',
    'Key,Value\nName,Iris\nEmail,a@b.example\n',
    'Nr;Art;Datum\n1;Email;02.01.2026\n2;Telefon;03.01.2026\n',
    'Seq,Source,Count\n1,Email,100\n2,Company,50\n',
    'Id#,Activity,Day\nA1,Meeting,2026-01-02\nA2,Email,2026-01-03\n',
    'Step,Channel,Owner\n1,Email,Name\n2,Phone,Name\n',
    'Lfd,Typ,Text\n1,Name,x\n2,Email,y\n',
  ])('%j', async (text) => {
    expect(await headerOf(text)).toBe(text.split(/[,;]/)[0]);
  });
});

describe('a converted lead and its contact', () => {
  const contact = (fields: string, values: string) => [
    `Id,LastName,FirstName${fields}`,
    `003D00000000001AAA,Elm,Otto${values}`,
  ];
  const lead = (fields: string, values: string) => [
    `Id,LastName,FirstName,Company,Status,IsConverted,ConvertedContactId${fields}`,
    `00QD00000000001AAA,Elm,Otto,Heron,Closed - Converted,TRUE,003D00000000001AAA${values}`,
  ];
  const mail = ',otto@heron.example';
  it.each([
    ['one address', contact(',Email', mail), lead(',Email', mail)],
    ['two addresses', contact(',Email', ',otto@home.example'), lead(',Email', mail)],
    ['no address of the contact', contact('', ''), lead(',Email', mail)],
    ['no address of the lead', contact(',Email', mail), lead('', '')],
    ['no address at all', contact(',Phone', ',5'), lead('', '')],
    ['a short id', contact(',Email', mail).map((line) => line.replace('AAA', '')), lead(',Email', mail)],
    [
      'a short id of the other',
      contact(',Email', mail),
      lead(',Email', mail).map((line) => line.replaceAll('001AAA', '001')),
    ],
    ['another name', contact(',Email', mail).map((line) => line.replace('Otto', 'Otto J.')), lead(',Email', mail)],
    [
      'a shouted name',
      contact(',Email', mail),
      lead(',Email', mail).map((line) => line.replace('Elm,Otto', 'ELM,OTTO')),
    ],
    [
      'true in small letters',
      contact(',Email', mail),
      lead(',Email', mail).map((line) => line.replace('TRUE', 'true')),
    ],
    ['one for true', contact(',Email', mail), lead(',Email', mail).map((line) => line.replace('TRUE', '1'))],
    ['a new family name', contact(',Email', mail).map((line) => line.replace('Elm', 'Ash')), lead(',Email', mail)],
  ])('are one: %s', async (_, contacts, leads) => {
    expect(await names(contacts, leads)).toHaveLength(1);
    expect(await names(leads, contacts)).toHaveLength(1);
  });
});

describe('a column of amounts', () => {
  const column = async (cells: string[]) =>
    (await readTable(['Name;Amount', ...cells.map((cell, at) => `Lead ${'ABCDEF'[at]};${cell}`)].join('\n'))).map(
      ({ lead, problems }) => lead?.amount ?? (problems[0] ? 'told' : undefined),
    );
  it.each([
    [
      ['1234567.891', '0.5'],
      [1_234_567.891, 0.5],
    ],
    [
      ['0.999', '12.345'],
      [0.999, 12.345],
    ],
    [
      ['.125', '1.5'],
      [0.125, 1.5],
    ],
    [['00.125'], [0.125]],
    [
      ['1234,567', '3,5'],
      [1234.567, 3.5],
    ],
    [['12.345.678'], [12_345_678]],
    [['12,345,678.9'], [12_345_678.9]],
    [
      ['1,00,000', '12,34,567'],
      [100_000, 1_234_567],
    ],
    [['BHD 12345.678'], [12_345.678]],
    [['JPY 1,234,567'], [1_234_567]],
    [["1'234'567.50"], [1_234_567.5]],
    [['1 234 567,50'], [1_234_567.5]],
    [
      ['\u00a31.5m', '$250K'],
      [1_500_000, 250_000],
    ],
    [
      ['12.500', '7,25'],
      [12_500, 7.25],
    ],
  ])('%j', async (cells, amounts) => {
    expect(await column(cells)).toEqual(amounts);
  });
});
