import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../cli/import.ts';
import { run } from '../worlds/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};
const imported = (...args: string[]) =>
  run(importCommand, [
    ...args,
    '--rep',
    'dana@us.example',
    '--zone',
    'America/New_York',
    '--now',
    '2026-03-02T08:00',
    '--data',
    join(folder, 'book'),
  ]);

const exported = () => {
  write('crm/Account.csv', 'Id,Name,Industry', '001D00000000001AAA,Heron,Retail');
  write(
    'crm/more/Contact.csv',
    'Id,AccountId,LastName,FirstName',
    '003D00000000001AAA,001D00000000001AAA,Elm,Otto',
    'Total,,,',
  );
  write(
    'crm/Opportunity.csv',
    'Id,AccountId,Name,StageName,Amount,CloseDate',
    '006D00000000001AAA,001D00000000001AAA,Shelves,Open,9000,2026-08-01',
    '006D00000000002AAA,001D00000000009AAA,Desks,Open,"2.345",2026-08-01',
  );
  write('crm/.hidden.csv', 'x');
  write('crm/odd.csv', 'Kind,Colour', 'chair,red');
  return join(folder, 'crm');
};

it('a folder is one book: what cannot be read stops nothing, and the exit code says that something was left out', async () => {
  const report = join(folder, 'report.csv');
  const { code, out } = await imported(exported(), '--report', report);
  expect(code).toBe(3);
  expect(out).toContain('Opportunity.csv: 1 joined, 1 waiting');
  expect(out).toContain('Not read: odd.csv has no columns we know.');
  expect(out).toContain('could be two amounts');
  expect(out.split('\n').length).toBeLessThan(30);
  const rows = readFileSync(report, 'utf8').trim().split('\n');
  expect(rows).toHaveLength(1 + 1 + 2 + 2 + 1);
  expect(rows.filter((row) => row.includes('Opportunity.csv,3,waiting'))).toHaveLength(1);
  expect(rows.filter((row) => row.startsWith('odd.csv,,file not read'))).toHaveLength(1);
});

it('where nothing is left out the exit code is 0, and the same again changes nothing', async () => {
  const file = write('leads.csv', 'Name,Email', 'Ann Lee,ann@acme.example', 'Total,');
  expect((await imported(file)).code).toBe(0);
  const again = await imported(file);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('nothing was changed')]);
});

it('hints repeat the options that are needed', async () => {
  const { out } = await imported(write('leads.csv', 'Name,Email', 'Ann Lee,ann@acme.example'), '--team', 'north');
  expect(out).toMatch(/lead-scout undo \S+ --data \S+ --team north/);
});

describe('a table nobody knows', () => {
  const table = (name: string, person: string) =>
    write(name, 'Kunde;Adresse;Umsatz;Intern', `${person};x@holm.example;1.500,00;zz`);
  const map = ['--map', 'Kunde=name', '--map', 'Adresse=email', '--map', 'Umsatz=amount', '--map', 'Intern=ignore'];

  it('is refused with what to say, and read when it is said', async () => {
    await expect(imported(table('a.csv', 'Ida Holm'))).rejects.toMatchObject({
      message: expect.stringContaining('no columns we know'),
      hint: expect.stringContaining('--map'),
    });
    const { code, out } = await imported(table('a.csv', 'Ida Holm'), ...map);
    expect([code, out]).toEqual([0, expect.stringContaining('Read 1 new lead')]);
  });
  it('is remembered', async () => {
    await imported(table('a.csv', 'Ida Holm'), ...map, '--save-map', 'kunden');
    const { code, out } = await imported(table('b.csv', 'Bo Ek'));
    expect([code, out]).toEqual([0, expect.stringContaining('1 new lead')]);
  });
  it.each([
    [['--map', 'Kunde'], 'is not "Their Column=our field"'],
    [['--map', 'Kunde=shoe size'], 'is no field of ours'],
    [['--save-map', 'x'], 'no map to save'],
    [['--decimals', 'dot'], 'a point or a comma'],
  ])('%j is told what is wrong', async (args, message) => {
    await expect(imported(table('a.csv', 'Ida Holm'), ...args)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.any(String),
    });
  });
});

it('a dry run tells every column', async () => {
  const { out } = await imported(write('leads.csv', 'Name,Email,Shoe', 'Ann Lee,ann@acme.example,42'), '--dry-run');
  expect(out).toMatch(/Name +name +\(Ann Lee\)/);
  expect(out).toMatch(/Shoe +kept as "Shoe" +\(42\)/);
});

it('--json tells a script the same: files, columns, fates, what was not read', async () => {
  const { code, out } = await imported(exported(), '--json');
  expect(code).toBe(3);
  const told = JSON.parse(out);
  expect(told).toMatchObject({
    dry: false,
    leads: 1,
    rows: { 'new-lead': 1, joined: 1, used: 1, waiting: 1, 'passed-over': 1, 'left-out': 0 },
    unread: [expect.objectContaining({ file: 'odd.csv' })],
    calendars: [],
  });
  expect(told.batch).toMatch(/^2026-03-02-/);
  expect(told.files.map(({ file, table }: { file: string; table: string }) => [file, table])).toContainEqual([
    'Opportunity.csv',
    'opportunities',
  ]);
  expect(told.problems.join('\n')).toContain('could be two amounts');
});

it('a column that may be ours is suggested, with what to type', async () => {
  const { out } = await imported(
    write('mine.csv', 'Name,Email,Client Organisation,Shoe', 'Ann Lee,ann@heron.example,Finch,38'),
    '--dry-run',
  );
  expect(out).toContain('--map "Client Organisation=company"');
  expect(out).not.toContain('Shoe=');
});

it('columns chosen on the page and names saved here stand in one file, which both read', async () => {
  const file = join(folder, 'book', 'columns.json');
  mkdirSync(join(folder, 'book'));
  writeFileSync(file, JSON.stringify({ 'spreadsheet leads': { Turnover: 'amount', Shoe: 'kept as it is' } }));
  const table = write('mine.csv', 'Name,Email,Turnover', 'Ann Lee,ann@heron.example,"$40,000"');
  const { out } = await imported(table, '--json');
  expect(JSON.parse(out).files[0].columns).toContainEqual(
    expect.objectContaining({ header: 'Turnover', becomes: 'amount' }),
  );
  await imported(
    write('kunden.csv', 'Kunde,Adresse', 'Ida Holm,ida@heron.example'),
    '--map',
    'Kunde=name',
    '--map',
    'Adresse=email',
    '--save-map',
    'kunden',
  );
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    'spreadsheet leads': { Turnover: 'amount', Shoe: 'kept as it is' },
    kunden: { Kunde: 'name', Adresse: 'email' },
  });
  const again = await imported(write('mehr.csv', 'Kunde,Adresse', 'Jo Elm,jo@heron.example'));
  expect(again.out).toContain('1 new');
});

it.each<[string, RegExp]>([
  ['no-such-folder/report.csv', /^The report cannot be written to .*: there is no such folder\./],
  ['.', /is a folder\./],
  ['leads.csv', /leads\.csv stands there already and is no report of an import\./],
])(
  'a report that cannot be written, or would take the place of something, is refused before anything is done: %s',
  async (name, message) => {
    const leads = write('leads.csv', 'Name,Email', 'Ann Lee,ann@heron.example');
    await expect(imported(leads, '--report', join(folder, name))).rejects.toThrow(message);
    expect(readFileSync(leads, 'utf8')).toContain('Ann Lee');
  },
);

it('a report is written over an earlier one, and lying among the files it is none of them', async () => {
  write('crm/leads.csv', 'Name,Email', 'Ann Lee,ann@heron.example');
  const report = join(folder, 'crm', 'report.csv');
  await imported(join(folder, 'crm'), '--report', report);
  const { out, code } = await imported(join(folder, 'crm'), '--report', report);
  expect(code).toBe(0);
  expect(out).toContain('Not about leads, left out: report.csv');
  expect(readFileSync(report, 'utf8')).toContain('known lead');
});

it('a column that --map names and no table has is told, and the map is not saved', async () => {
  const table = write('kunden.csv', 'Kunde,Adresse', 'Ida Holm,ida@heron.example');
  const args = ['--map', 'Kunden=name', '--map', 'Adresse=email', '--save-map', 'kunden'];
  await expect(imported(table, ...args)).rejects.toMatchObject({
    message: expect.stringMatching(/has no column "Kunden", which --map names/),
    hint: 'Its columns are "Kunde", "Adresse".',
  });
  await imported(table, '--map', 'Kunde=name', '--map', 'Adresse=email');
  expect(existsSync(join(folder, 'book', 'columns.json'))).toBe(false);
});

it('a table nobody knows is told to be read by its values', async () => {
  const table = write(
    'list.csv',
    'Firm;Who;Estimated value;Mail',
    'Heron;Ida Holm;4000;ida@heron.example',
    'Kestrel;Bo Ekman;5000;ekman@kestrel.example',
  );
  const { out } = await imported(table);
  expect(out).toContain('read by its values as name: Who (names that fit the addresses)');
  expect(out).toContain('list.csv: 2 new');
});
