import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { rememberedColumns } from '../../cli/remembered-columns.ts';
import { openBringing } from '../../page/server/bring/bringing.ts';
import type { LocalSkill } from '../../simulator/local-skill.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Looking at files needs no book. */
const noSkill = {} as LocalSkill;
const sent = (text: string) => Readable.from([text]) as unknown as IncomingMessage;

it('the page reads a table by the names the command line saved, and remembers its own beside them', async () => {
  writeFileSync(join(folder, 'columns.json'), JSON.stringify({ kunden: { Kunde: 'name', Adresse: 'email' } }));
  const bringing = openBringing('1', noSkill, rememberedColumns(folder));
  await bringing.receive('kunden.csv', sent('Kunde,Adresse,Groesse\nIda Holm,ida@heron.example,38\n'));
  const { files } = await bringing.preview();
  expect(files).toMatchObject([{ what: 'spreadsheet leads', rows: 1 }]);
  expect(files[0]?.columns.map(({ becomes }) => becomes)).toEqual(['name', 'email', 'kept as it is']);
  await bringing.choose('kunden.csv', 'Groesse', 'amount');
  bringing.close();
  expect(JSON.parse(readFileSync(join(folder, 'columns.json'), 'utf8'))).toEqual({
    kunden: { Kunde: 'name', Adresse: 'email' },
    'spreadsheet leads': { Groesse: 'amount' },
  });
});
