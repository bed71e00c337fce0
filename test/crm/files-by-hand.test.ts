import { writeFileSync } from 'node:fs';
import { calendarText, codePageOf } from '../../crm/files/code-pages.ts';
import { openFiles, openTexts } from '../../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { importFiles, type TestBook, wholeBook } from './golden.ts';
import { zipOf } from './zip-of.ts';

/** Inputs written from a sales-ops person's view: what stands in their folder, not what our readers expect. */
let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});
const leads = async () => (await wholeBook(book)).files.flatMap((file) => (file ? [file.lead] : []));

/** A text in a code page of one byte a letter. */
function inPage(text: string, page: string): Buffer {
  const decoder = () => new TextDecoder(page);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder().decode(Uint8Array.of(byte), { stream: true }), byte]),
  );
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 63));
}

describe('the code page of a text', () => {
  it.each([
    ['windows-1252', 'Zoë;Núñez;Société Générale – “Möwe”'],
    ['windows-1252', 'Jürgen;Weiß;Ärztehaus Süd'],
    ['windows-1252', 'Jones’s €5 deal'],
    ['windows-1250', 'Jiří;Dvořák;Škoda Žďár'],
    ['windows-1250', 'Łukasz;Wiśniewski;Żółw Śląsk'],
    ['windows-1250', 'Erdős;Szűcs;Görög Kft'],
    ['windows-1251', 'Иван;Петров;Сорока'],
    ['windows-1251', 'Ольга;Сидорова;Закупки'],
    ['windows-1253', 'Γιώργος;Παπαδόπουλος;Αθήνα'],
    ['windows-1254', 'Şule;Yıldız;Doğan İnşaat'],
    ['macintosh', 'René;Gagné;François Côté'],
  ])('%s: %s', (page, text) => {
    expect(codePageOf(inPage(text, page))).toBe(page);
  });
  it.each([
    ['shift_jis', '93639286 91be9859', '田中'],
    ['gbk', 'cdf5ceb0 cfb2c8b5bfc6bcbc', '王伟'],
    ['euc-kr', 'b1e8b9cebcf6 c8abb1e6b5bf', '김민수'],
  ])('%s', (page, hex, start) => {
    const bytes = Buffer.concat(hex.split(' ').map((each) => Buffer.from(`${each}0a`, 'hex')));
    expect(codePageOf(bytes)).toBe(page);
    expect(new TextDecoder(page).decode(bytes)).toContain(start);
  });
  it("a calendar's quotes and euros in Windows' Western page", () => {
    expect(calendarText(Buffer.from('SUMMARY:Jones\x92s \x805 deal', 'latin1'))).toBe('SUMMARY:Jones’s €5 deal');
  });
  it('a table that is UTF-8 but for one line', async () => {
    const path = folder.csv('mixed.csv');
    const line = (text: string) => Buffer.from(`${text}\n`);
    writeFileSync(
      path,
      Buffer.concat([
        line('Name,Email'),
        line('Jörg Müller,joerg@k.example'),
        line('Zoë Groß,zoe@k.example'),
        Buffer.from('Ren\xe9 Gagn\xe9,rene@k.example\n', 'latin1'),
      ]),
    );
    await importFiles(book, [path]);
    expect((await leads()).map(({ name }) => name).sort()).toEqual(['Jörg Müller', 'René Gagné', 'Zoë Groß']);
  });
});

describe('headers of other languages', () => {
  it.each([
    ['hubspot contacts', 'Datensatz-ID,Vorname,Nachname,E-Mail-Adresse,Telefonnummer,Unternehmensname,Lifecycle-Phase'],
    [
      'hubspot contacts',
      "ID d'enregistrement,Prénom,Nom,E-mail,Numéro de téléphone,Nom de l'entreprise,Phase du cycle de vie",
    ],
    [
      'hubspot contacts',
      'ID de registro,Nombre,Apellidos,Correo,Número de teléfono,Nombre de la empresa,Etapa del ciclo de vida',
    ],
    [
      'zoho leads and contacts',
      "ID d'enregistrement,Prénom,Nom de famille,E-mail,Téléphone,Société,Source du prospect",
    ],
    [' leads', 'ID,Имя,Фамилия,Рабочий e-mail,Рабочий телефон,Компания,Должность'],
    [' leads', 'ID,名,姓,メールアドレス,電話番号,会社名,役職'],
    [' leads', 'ID,Jméno,Příjmení,E-mail,Telefon,Firma,Pozice'],
  ])('%s: %s', async (what, header) => {
    const { surveys } = await importFiles(book, [
      folder.csv('x.csv', header, '7,Ann,Lee,ann@wren.example,+1 212 555 0100,Wren,Lead'),
    ]);
    expect(surveys.map(({ system, sheet }) => `${system.id} ${sheet.name}`)).toEqual([what]);
    expect(await leads()).toEqual([
      expect.objectContaining({
        name: 'Ann Lee',
        email: 'ann@wren.example',
        phone: '+1 212 555 0100',
        company: 'Wren',
      }),
    ]);
  });
  it('Pipedrive in German, its deals with it', async () => {
    const { report } = await importFiles(book, [
      folder.csv(
        'p.csv',
        'Person - Name,Person - Organisation,Person - E-Mail - Arbeit',
        'Uwe Specht,Specht KG,uwe@specht.example',
      ),
      folder.csv(
        'd.csv',
        'Deal - Titel,Deal - Wert,Deal - Währung,Deal - Phase,Deal - Kontaktperson',
        'Rollout,"12.000,00",EUR,Verhandlung,Uwe Specht',
      ),
    ]);
    expect(report.rows).toMatchObject({ 'new-lead': 1, joined: 1, 'left-out': 0 });
    expect(await leads()).toEqual([expect.objectContaining({ amount: 12_000, company: 'Specht KG' })]);
  });
  it.each(['WAHR', 'VRAI', 'VERDADERO', 'Ja', 'да', '✓'])('%s is a yes', async (yes) => {
    const { report } = await importFiles(book, [
      folder.csv(
        'c.csv',
        'Id,FirstName,LastName,Email,HasOptedOutOfEmail',
        `003Hs00000AbCd1,Ann,Lee,ann@wren.example,${yes}`,
      ),
    ]);
    expect(report.problemCount).toBe(0);
    expect(await leads()).toEqual([
      expect.objectContaining({ extra: expect.objectContaining({ unsubscribed: 'yes' }) }),
    ]);
  });
});

describe('what a spreadsheet has done to a file', () => {
  it('ids cut down to a few digits are no ids: two people stay two, and it is told', async () => {
    const { report } = await importFiles(book, [
      folder.csv(
        'h.csv',
        'Record ID,First Name,Last Name,Email,Lifecycle Stage',
        '1.05E+14,Ann,Lee,ann@wren.example,Lead',
        '1.05E+14,Bo,Ok,bo@wren.example,Lead',
      ),
    ]);
    expect(report).toMatchObject({ leads: 2, problemCount: 2 });
  });
  it('formulas give their text, or are told', async () => {
    const { report } = await importFiles(book, [
      folder.csv(
        'f.csv',
        'Name,Email',
        '"=""Bo Ok""",bo@wren.example',
        'Ann Lee,"=HYPERLINK(""mailto:ann@wren.example"",""Ann"")"',
        '=T(A1),cy@wren.example',
      ),
    ]);
    expect((await leads()).map(({ name, email }) => [name, email]).sort()).toEqual([
      ['Ann Lee', 'ann@wren.example'],
      ['Bo Ok', 'bo@wren.example'],
      ['cy@wren.example', 'cy@wren.example'],
    ]);
    expect(report.problems).toEqual([
      expect.objectContaining({ line: 4, problem: expect.stringContaining('is a formula') }),
    ]);
  });
  it('every line quoted as one cell', async () => {
    await importFiles(book, [
      folder.csv(
        'w.csv',
        '"Name,Email,Company"',
        '"Ann Lee,ann@wren.example,Wren"',
        '"Bo Ok,bo@wren.example,""Wren, Ltd"""',
      ),
    ]);
    expect((await leads()).map(({ company }) => company).sort()).toEqual(['Wren', 'Wren, Ltd']);
  });
  it('marks that nobody sees, spaces that do not break, an end of an old file', async () => {
    await importFiles(book, [
      folder.csv('s.csv', '\u200eName (required),Email*', 'Ann\u00a0Lee,\u200bann@wren.example\u00a0', '\u001a'),
    ]);
    expect(await leads()).toEqual([expect.objectContaining({ name: 'Ann Lee', email: 'ann@wren.example' })]);
  });
  it('a table on its side is no list of leads', async () => {
    await expect(
      importFiles(book, [
        folder.csv('v.csv', 'Name,Ann Lee,Bo Ok', 'Email,ann@wren.example,bo@wren.example', 'Company,Wren,Wren'),
      ]),
    ).rejects.toThrow('has its headers in the first column');
  });
  it.each([
    ['5000.-', 5000],
    ['5.000,-', 5000],
    ['1 234 567 kr', 1_234_567],
    ['Rp 1.500.000', 1_500_000],
  ])('%s', async (cell, amount) => {
    await importFiles(book, [folder.csv('m.csv', 'Name;Email;Amount', `Ann Lee;ann@wren.example;${cell}`)]);
    expect(await leads()).toEqual([expect.objectContaining({ amount })]);
  });
});

describe('tables in markup that are called .xls', () => {
  const surveyed = async (text: string) =>
    surveyAll((await openTexts([{ file: 'report.xls', text }], isHeader)).tables);
  it.each([
    '<html><body><table><tr><th>Name</th><th>Email</th></tr><tr><td>Ann &amp; Co</td><td>a@k.example</td></tr></table></body></html>',
    '<table><tr><td>Name<td>Email<tr><td>Ann<td>a@k.example</table>',
    '<?xml version="1.0"?><Workbook xmlns:ss="x"><Worksheet ss:Name="S"><Table><Row><Cell><Data>Name</Data></Cell><Cell><Data>Email</Data></Cell></Row><Row><Cell ss:Index="2"><Data>a@k.example</Data></Cell></Row></Table></Worksheet></Workbook>',
  ])('%s', async (text) => {
    expect(await surveyed(text)).toEqual([expect.objectContaining({ rows: 1 })]);
  });
  it('a page to sign in is told as one', async () => {
    await expect(surveyed('<!DOCTYPE html><html><body>Please sign in</body></html>')).rejects.toThrow(
      'a web page without a table',
    );
  });
});

test('a hidden sheet is left alone, and formulas without values are told', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (name: string, more = '') =>
    `<worksheet xmlns="${main}"><sheetData><row r="1">${text('A1', 'Name')}${text('B1', 'Email')}${text('C1', 'Amount')}</row><row r="2">${text('A2', name)}${text('B2', `${name}@k.example`)}${more}</row></sheetData></worksheet>`;
  const path = folder.csv('h.xlsx');
  writeFileSync(
    path,
    zipOf({
      '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': sheet('ann', '<c r="C2"><f>SUM(X1:X9)</f></c>'),
      'xl/worksheets/sheet2.xml': sheet('gone'),
    }),
  );
  const { tables, unread } = await openFiles([path], isHeader);
  expect(tables.map(({ file }) => file)).toEqual(['h.xlsx (Leads)']);
  expect(unread.map(({ message }) => message)).toEqual([
    'h.xlsx (Old) is a hidden sheet.',
    'h.xlsx (Leads) has 1 formula whose values are not in the file.',
  ]);
});
