import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import { run } from '../worlds/command.ts';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forget-'));
  data = join(folder, 'data');
  const leads = [
    'Id,Name,Company,Email,Title,Industry',
    'qx7-id,Marcus Zwqkvth,Plghbtrn Works,m.zwqkvth@plghbtrn.example,CEO,Software',
    'other-id,Ann Hart,Hart and Sons,ann@hart.example,Owner,Retail',
  ].join('\n');
  writeFileSync(join(folder, 'leads.csv'), leads);
  const imported = await lead('import', join(folder, 'leads.csv'), '--rep', 'dana@canaryrep.example');
  expect(imported).toMatchObject({ code: 0 });
  await lead('link', '--rep', 'dana@canaryrep.example');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const lead = (...args: string[]) => run(main, [...args, '--data', data]);
/** Pieces of what there is about Marcus: LevelDB packs, so that a word may be cut anywhere, but not everywhere. */
const marcus = ['qx7-id', 'Zwqk', 'kvth', 'zwqk', 'Plgh', 'plgh', 'btrn', 'Marcus', 'marcus'];
/** Which files of the database hold a word. */
const inFiles = (word: string): string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1').includes(word))
    .map(({ name }) => name);

describe('lead-scout forget', () => {
  it.each([
    ['nobody', [], 'Forget whom?'],
    ['two at once', ['--lead', 'x', '--rep', 'y@z.example'], 'never both at once'],
    ['a lead who is not there', ['--lead', 'Nobody Here'], 'is called "Nobody Here"'],
    ['a rep who is not there', ['--rep', 'eve@canaryrep.example'], 'Nobody here has the address'],
  ])('refuses %s', async (_whom, args, said) => {
    expect(await lead('forget', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  it('only says what would go, until it is told to', async () => {
    const said = await lead('forget', '--lead', 'marcus zwqkvth');
    expect(said.out).toContain('Marcus Zwqkvth of Plghbtrn Works (qx7-id) would be forgotten');
    expect(said.out).toContain('Nothing is changed');
    expect(marcus.flatMap(inFiles)).not.toEqual([]);
  });

  it('a lead leaves nothing in the table and nothing in the files of the database', async () => {
    const { code, out } = await lead('forget', '--lead', 'marcus zwqkvth', '--yes');
    expect(out).toContain('Nothing in the table names them any more.');
    expect(code).toBe(0);
    expect(marcus.flatMap(inFiles)).toEqual([]);
    expect(['Ann Hart', 'Hart and', 'hart.example', 'other-id'].flatMap(inFiles)).not.toEqual([]);
  });

  it('a rep leaves nothing either', async () => {
    const { out } = await lead('forget', '--rep', 'dana@canaryrep.example', '--yes', '--json');
    expect(JSON.parse(out)).toMatchObject({ team: 'canaryrep.example', forgotten: true, stillNamedIn: [] });
    for (const word of ['dana@canaryrep', 'Hart and Sons', 'other-id'])
      expect([word, inFiles(word)]).toEqual([word, []]);
    expect((await lead('links', '--team', 'canaryrep.example')).out).toBe('');
  });
});
